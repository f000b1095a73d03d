using Parallax.Knowledge;
using Parallax.Knowledge.Events;
using Parallax.Language;
using Parallax.Model;
using Parallax.Model.Statements;
using Parallax.Reading.Actors;
using Parallax.Reading.Events;
using Xunit;

namespace Parallax.Tests.Reading.Events;

public sealed class EventLexiconTests
{
    static readonly KnowledgeBase Knowledge = KnowledgeFolder.ReadInstalled();
    static readonly EventLexicon Lexicon = Knowledge.Table(EventLexicon.From);

    [Fact]
    public void The_lexicon_covers_every_type() =>
        Assert.Equal(Enum.GetValues<EventType>().Order(), Lexicon.Frames.Select(f => f.Type).OfType<EventType>().Distinct().Order());

    [Fact]
    public void All_37_contexts_have_words() =>
        Assert.Equal(37, Knowledge.Pack("events").Table("contexts").Rows.Select(r => r["context"]).Distinct().Count());

    [Fact]
    public void Frames_are_at_least_2500() => Assert.True(Lexicon.Frames.Count >= 2500);

    [Theory]
    [InlineData("042", 1.9)]
    [InlineData("190", -10)]
    [InlineData("0874", 10)]
    public void Codes_stand_on_the_published_scale(string code, double goldstein) => Assert.Equal(goldstein, Lexicon.Cameo[code].Goldstein);

    [Fact]
    public void Nearly_every_frame_is_found_in_its_example()
    {
        // What is missed is missed by the tree ("The envoy spoke" read as a noun), not by the frame.
        var missed = Lexicon.Frames.Chunk(50).AsParallel().SelectMany(Missed).Order(StringComparer.Ordinal).ToArray();
        Assert.True(missed.Length <= Lexicon.Frames.Count * 10 / 100, $"{missed.Length} of {Lexicon.Frames.Count}: {string.Join(' ', missed.Take(50))}");
    }

    [Fact]
    public void Sport_trade_and_the_arts_seldom_earn_a_code()
    {
        var lines = File.ReadAllLines(Path.Combine(Checkout.Root, "cases", "events", "negatives.tsv"));
        var wrong = lines.Skip(1).Select(l => l.Split('\t')[2]).Where(s => Read(s).Any(p => p.Event is not null)).ToArray();
        Assert.True(lines.Length > 300);
        Assert.True(wrong.Length <= (lines.Length - 1) * 5 / 100, string.Join('\n', wrong));
    }

    // Many examples are read as one text of as many paragraphs.
    static List<string> Missed(EventFrame[] frames)
    {
        var missed = new List<string>();
        var text = Knowledge.Table(LanguageLayer.From).Analyze(string.Join("\n\n", frames.Select(f => f.Example)), 0);
        var predications = PredicationReading.Read(text, [], Knowledge);
        var start = 0;
        foreach (var frame in frames)
        {
            var span = new TextSpan(start, start + frame.Example.Length);
            var own = predications.Where(p => span.Contains(p.Trigger)).ToArray();
            var found = frame.Type is null
                ? own.All(p => p.Event is null || !p.Predicate.StartsWith(frame.Words[0], StringComparison.Ordinal))
                : own.Any(p => p.Event?.Type == frame.Type);
            if (!found)
            {
                missed.Add(frame.Id);
            }

            start += frame.Example.Length + 2;
        }

        return missed;
    }

    static EquatableList<Predication> Read(string sentence)
    {
        var text = Knowledge.Table(LanguageLayer.From).Analyze(sentence, 0);
        return PredicationReading.Read(text, MentionReading.Read(text, new DateOnly(2024, 1, 1), Knowledge), Knowledge);
    }
}
