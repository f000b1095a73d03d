using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Parallax.EndToEnd.Tests;

/// <summary>A folder of a test's own, with input of our own making.</summary>
sealed class TestFolder : IDisposable
{
    static readonly string[] Cities = ["Oslo", "Hanoi", "Nairobi", "Lima", "Ankara", "Tunis"];
    static readonly string[] Topics = ["the border", "grain", "the ceasefire", "fishing rights", "the dam", "prisoners"];

    public string Path { get; } = Directory.CreateTempSubdirectory("parallax-").FullName;

    public string this[string name] => System.IO.Path.Combine(Path, name);

    public string Write(string name, string text)
    {
        File.WriteAllText(this[name], text);
        return this[name];
    }

    /// <summary>So many different reports, a JSON object a line.</summary>
    public string WriteReports(string name, int count)
    {
        var lines = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            var (city, topic) = (Cities[i % Cities.Length], Topics[i / Cities.Length % Topics.Length]);
            lines.Append(JsonSerializer.Serialize(new
            {
                outlet = $"Outlet {i % 7}",
                published = new DateOnly(2025, 3, 1).AddDays(i % 28).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                url = $"https://outlet{i % 7}.example/{i}",
                title = $"Envoys meet in {city} about {topic}, round {i}",
                text = $"Envoys of both sides met in {city} on Tuesday to speak about {topic}, their office said. \"We expect a second meeting next week,\" the minister told reporters. "
                    + $"At least {10 + i} people had died in the fighting before the talks. The other side has not confirmed the meeting.",
            })).Append('\n');
        }

        return Write(name, lines.ToString());
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
