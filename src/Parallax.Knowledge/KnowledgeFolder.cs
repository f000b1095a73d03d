using Parallax.Knowledge.Packs;

namespace Parallax.Knowledge;

/// <summary>The one place where knowledge touches the disk: the packs folder's bytes.</summary>
public static class KnowledgeFolder
{
#pragma warning disable RS0030 // The core does no I/O; reading its own packs at start-up is the exception, kept here.
    /// <summary>Reads every pack below a folder; a pack is a folder with a <c>datapackage.json</c>.</summary>
    /// <exception cref="PackException">The folder is missing or a pack cannot be trusted.</exception>
    public static KnowledgeBase Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new PackException(folder, null, "is no folder; expected the knowledge packs there");
        }

        string[] folders = [.. Directory.GetDirectories(folder).Order(StringComparer.Ordinal)];
        var packs = new Pack[folders.Length];
        var wrong = new PackException?[folders.Length];
        Parallel.For(0, folders.Length, i =>
        {
            try
            {
                packs[i] = ReadPack(folders[i]);
            }
            catch (PackException e)
            {
                wrong[i] = e;
            }
        });

        // Of several packs that cannot be trusted the first by name is told of, whichever thread was faster.
        return wrong.FirstOrDefault(e => e is not null) is { } first ? throw first : new KnowledgeBase(packs);
    }

    static Pack ReadPack(string pack)
    {
        var files = Directory.GetFiles(pack, "*", SearchOption.AllDirectories).ToDictionary(
            f => Path.GetRelativePath(pack, f).Replace('\\', '/'), f => (ReadOnlyMemory<byte>)File.ReadAllBytes(f), StringComparer.Ordinal);
        return PackReader.Read(Path.GetFileName(pack), files);
    }

#pragma warning restore RS0030

    /// <summary>Where the program keeps its packs: <c>data</c> beside the executable.</summary>
    public static KnowledgeBase ReadInstalled() => Read(Path.Combine(AppContext.BaseDirectory, "data"));
}
