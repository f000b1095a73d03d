using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Parallax.Training;

/// <summary>Writes the hash of each resource into its pack's datapackage.json, after a person or a trainer has changed it.</summary>
public static class PackSeal
{
    static readonly JsonSerializerOptions Layout = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Takes pack folders.</summary>
    public static int Run(string[] folders)
    {
        foreach (var folder in folders)
        {
            var file = Path.Combine(folder, "datapackage.json");
            var package = JsonNode.Parse(File.ReadAllText(file))!;
            foreach (var resource in package["resources"]!.AsArray())
            {
                var content = File.ReadAllBytes(Path.Combine(folder, resource!["path"]!.GetValue<string>()));
                resource["hash"] = "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));
            }

            File.WriteAllText(file, package.ToJsonString(Layout) + "\n");
            Console.WriteLine($"sealed {folder}");
        }

        return folders.Length == 0 ? 2 : 0;
    }
}
