using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Model;
using Parallax.Reading;
using Parallax.Reading.Factuality;
using Parallax.Reading.Sources;
using Xunit;

namespace Parallax.Tests.Reading.Factuality;

public class FactualityPackTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();

    public static TheoryData<string, string> Entries =>
        [.. from table in (string[])["predicates", "modals", "adverbs", "clauses", "conditions", "modifiers"]
            from row in Knowledge.Pack("factuality").Table(table).Rows
            select new TheoryDataRow<string, string>(table, row.Id)];

    public static TheoryData<string> Silences => [.. Knowledge.Pack("factuality").Table("silences").Rows.Select(r => r.Id)];

    public static TheoryData<string> Negators => [.. Knowledge.Pack("factuality").Table("negators").Rows.Select(r => r.Id)];

    static (AnalyzedText Text, FactualityJudge Judge) Judge(string example)
    {
        var text = TextAnalysis.Of(example, 0, Knowledge);
        return (text, new FactualityJudge(text, [], AttributionReading.Read(text, [], Knowledge), Knowledge));
    }

    [Theory, MemberData(nameof(Entries))]
    public void Each_entry_gives_its_example_the_value_it_says(string table, string id)
    {
        var row = Knowledge.Pack("factuality").Table(table).Rows.Single(r => r.Id == id);
        var (text, judge) = Judge(row["example"]);
        var word = text.Tokens.At(row["example"].LastIndexOf(row["word"], StringComparison.Ordinal));
        Assert.Equal(row[table == "clauses" ? "result" : "value"], Labels.Of(judge.Judge(word).Innermost));
    }

    [Theory, MemberData(nameof(Negators))]
    public void Each_negator_denies(string id)
    {
        var row = Knowledge.Pack("factuality").Table("negators").Rows.Single(r => r.Id == id);
        var (text, judge) = Judge(row["example"]);
        Assert.Equal(Model.Statements.Factuality.CertainlyNot, judge.Judge(text.Tokens.At(row["example"].LastIndexOf(row["word"], StringComparison.Ordinal))).Innermost);
    }

    [Theory, MemberData(nameof(Silences))]
    public void Each_silence_is_heard_in_its_example(string id)
    {
        var row = Knowledge.Pack("factuality").Table("silences").Rows.Single(r => r.Id == id);
        var (text, judge) = Judge(row["example"]);
        var kinds = Enumerable.Range(0, text.Tokens.Count).Select(i => judge.Judge(i).Silence).OfType<Model.Statements.Silence>().Select(s => Labels.Of(s.Kind));
        Assert.Contains(row["kind"], kinds);
    }
}
