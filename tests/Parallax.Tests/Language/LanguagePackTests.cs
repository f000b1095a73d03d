using System.Text.Json.Nodes;
using Xunit;

namespace Parallax.Tests.Language;

/// <summary>What the language layer's packs say of themselves.</summary>
public class LanguagePackTests
{
    const long MostBytes = 30_000_000;

    static readonly string[] Packs = ["language-words", "language-syntax", "language-names"];

    [Fact]
    public void All_weights_together_stay_small() =>
        Assert.InRange(Packs.SelectMany(p => Directory.GetFiles(Folder(p))).Sum(f => new FileInfo(f).Length), 1, MostBytes);

    [Theory]
    [InlineData("language-words", "words", "sentences", "lemmas")]
    [InlineData("language-syntax", "syntax")]
    [InlineData("language-names", "head-worldwide", "head-uner-ewt")]
    public void What_was_learned_tells_from_what_under_which_licence_and_with_which_score(string pack, params string[] resources)
    {
        var package = JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(pack), "datapackage.json")))!;
        Assert.NotEmpty(package["licenses"]!.AsArray());
        Assert.NotEmpty(package["sources"]!.AsArray());
        Assert.All(resources, name =>
        {
            var resource = package["resources"]!.AsArray().Single(r => r!["name"]!.GetValue<string>() == name)!;
            Assert.All(resource["scores"]!.AsArray(), score =>
            {
                Assert.Matches("^(language|names)/", score!["set"]!.GetValue<string>());
                Assert.Equal("dev", score["part"]!.GetValue<string>());
                Assert.NotEmpty(score["score"]!.GetValue<string>());
                Assert.InRange(score["figure"]!.GetValue<double>(), 1, 100);
            });
            Assert.NotEmpty(resource["scores"]!.AsArray());
        });
    }

    static string Folder(string pack) => Path.Combine(AppContext.BaseDirectory, "data", pack);
}
