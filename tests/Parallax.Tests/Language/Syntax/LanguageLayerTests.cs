using FsCheck;
using FsCheck.Fluent;
using Parallax.Knowledge;
using Parallax.Language;
using Parallax.Language.Segmentation;
using Parallax.Language.Syntax;
using Xunit;

namespace Parallax.Tests.Language.Syntax;

public class LanguageLayerTests
{
    const string Report = "Envoys meet in Hanoi\n\nThe minister was received by her counterpart on Monday. \"We won't wait,\" she said, adding that talks had been called off.";

    static readonly LanguageLayer Layer = KnowledgeFolder.ReadInstalled().Table(LanguageLayer.From);

    static readonly string[] Pieces =
    [
        "the ", "envoy ", "said", " ", ".", ",", "\"", "(", ")", "don't ", "\n\n", "\n", "9 ", "— ", "😀", "e\u0301", "\u200B", "\u202E", "\uD83D", "\uDE00", "北京", "كلمة ", "\0", "x",
    ];

    static Gen<string> Texts =>
        from count in Gen.Choose(0, 60)
        from parts in Gen.Elements(Pieces).ArrayOf(count)
        select string.Concat(parts);

    [Fact]
    public void Every_sentence_of_any_text_has_one_root_and_no_cycle() =>
        Prop.ForAll(Texts.ToArbitrary(), text => IsWellFormed(Layer.Analyze(text, 0))).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_UTF_16_is_parsed() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>().Filter(t => t is not null), text => IsWellFormed(Layer.Analyze(text, text.Length / 3))).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("word ", 100_000)]
    [InlineData("( ", 100_000)]
    [InlineData("that he said ", 40_000)]
    public void A_sentence_of_a_hundred_thousand_words_has_one_tree(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        List<int> starts = [], ends = [];
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf(' ', at);
            starts.Add(at);
            ends.Add(end);
            at = end + 1;
        }

        var analyzed = Layer.Analyze(new SegmentedText(text, [.. starts], [.. ends], [0], 0));
        Assert.True(IsWellFormed(analyzed));
        Assert.Single(analyzed.Sentences);
    }

    [Fact]
    public void A_sentence_is_parsed_alike_alone_and_among_others()
    {
        const int count = 700;
        var syntax = KnowledgeFolder.ReadInstalled().Table(SyntaxAnalyzer.From);
        string[] forms = ["The", "minister", "of", "Norway", "said", "that", "talks", "had", "failed", ",", "and", "envoys", "left", "."];
        var text = string.Concat(Enumerable.Range(0, count).Select(i => forms[i * i % 31 % forms.Length] + " "));
        List<int> starts = [], ends = [];
        for (var at = 0; at < text.Length; at = ends[^1] + 1)
        {
            starts.Add(at);
            ends.Add(text.IndexOf(' ', at));
        }

        // Short ones, one that fills what is read together, one that is cut into stretches, and short ones again.
        int[] firsts = [0, 1, 8, 30, 158, 458, 470, 597, 600];
        var all = syntax.Analyze(new SegmentedText(text, [.. starts], [.. ends], [.. firsts], 0));
        for (var s = 0; s < firsts.Length; s++)
        {
            var (first, end) = (firsts[s], s + 1 < firsts.Length ? firsts[s + 1] : count);
            var own = syntax.Analyze(new SegmentedText(text, [.. starts[first..end]], [.. ends[first..end]], [0], 0));
            Assert.Equal(own.Xpos, all.Xpos[first..end]);
            Assert.Equal(own.Heads.Select(h => h < 0 ? -1 : h + first), all.Heads[first..end]);
            Assert.Equal(own.Deprels, all.Deprels[first..end]);
        }
    }

    [Fact]
    public void The_same_text_is_read_alike_on_every_thread()
    {
        var expected = Tree(Layer.Analyze(Report, 22));
        var trees = new string[16];
        Parallel.For(0, trees.Length, i => trees[i] = Tree(Layer.Analyze(Report, 22)));
        Assert.All(trees, t => Assert.Equal(expected, t));
    }

    [Fact]
    public void A_passive_and_its_agent_bear_their_subtypes()
    {
        var tokens = Layer.Analyze(Report, 22).Tokens;
        var received = Word(tokens, "received");
        Assert.Equal("nsubj:pass", tokens.Deprel(Word(tokens, "minister")));
        Assert.Equal("aux:pass", tokens.Deprel(Word(tokens, "was")));
        Assert.Equal("obl:agent", tokens.Deprel(Word(tokens, "counterpart")));
        Assert.Equal(received, tokens.Head(Word(tokens, "minister")));
        Assert.Equal("nmod:poss", tokens.Deprel(Word(tokens, "her")));
        Assert.Equal("compound:prt", tokens.Deprel(Word(tokens, "off")));
    }

    public static TheoryData<string> SampleReports => [.. Directory.GetFiles(Path.Combine(Checkout.Root, "samples"), "*.txt", SearchOption.AllDirectories)];

    [Theory]
    [MemberData(nameof(SampleReports))]
    public void No_word_has_two_subjects_or_objects(string file)
    {
        var tokens = Layer.Analyze(File.ReadAllText(file), 0).Tokens;
        for (var word = 0; word < tokens.Count; word++)
        {
            var seen = new HashSet<string>();
            foreach (var child in tokens.Children(word))
            {
                var kind = tokens.Deprel(child).Replace(":pass", "", StringComparison.Ordinal);
                Assert.True(kind is not ("nsubj" or "obj" or "ccomp" or "iobj") || seen.Add(kind), $"{tokens.Form(word)} has two {kind} in {Path.GetFileName(file)}");
            }
        }
    }

    [Theory]
    [InlineData("Asked about the dam, the minister told the lawmakers in a closed hall on Monday that her army had left the town.", "left", "told")]
    [InlineData("Still, the general, who had left the town, told the paper on Monday that the bridge had fallen.", "fallen", "told")]
    public void A_clause_that_is_said_hangs_on_the_verb_that_says_it(string text, string clause, string verb)
    {
        var tokens = Layer.Analyze(text, 0).Tokens;
        Assert.Equal("ccomp", tokens.Deprel(Word(tokens, clause)));
        Assert.Equal(Word(tokens, verb), tokens.Head(Word(tokens, clause)));
    }

    [Fact]
    public void The_title_is_no_sentence_of_the_body()
    {
        var sentences = Layer.Analyze(Report, 22).Sentences;
        Assert.True(sentences[0].IsTitle);
        Assert.All(sentences.Skip(1), s => Assert.False(s.IsTitle));
    }

    [Fact]
    public void Tags_and_relations_are_shared_strings()
    {
        AnalyzedText first = Layer.Analyze(Report, 22), second = Layer.Analyze(Report, 22);
        for (var i = 0; i < first.Tokens.Count; i++)
        {
            Assert.Same(first.Tokens.Xpos(i), second.Tokens.Xpos(i));
            Assert.Same(first.Tokens.Deprel(i), second.Tokens.Deprel(i));
        }
    }

    [Fact]
    public void A_tree_is_drawn_from_its_root()
    {
        var analyzed = Layer.Analyze("The envoy left Hanoi.", 0);
        var lines = TreeDrawing.Draw(analyzed, 0);
        Assert.Equal(5, lines.Count);
        Assert.StartsWith("root left", lines[0], StringComparison.Ordinal);
        Assert.Contains("VERB VBD  leave", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("├─ nsubj envoy", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("│  └─ det The", lines[2], StringComparison.Ordinal);
        Assert.StartsWith("├─ obj Hanoi", lines[3], StringComparison.Ordinal);
        Assert.EndsWith(": Hanoi]", lines[3], StringComparison.Ordinal);
        Assert.StartsWith("└─ punct .", lines[4], StringComparison.Ordinal);
    }

    static int Word(TokenTable tokens, string form) => Enumerable.Range(0, tokens.Count).Single(i => tokens.Form(i).SequenceEqual(form));

    static string Tree(AnalyzedText text) =>
        string.Join('\n', Enumerable.Range(0, text.Tokens.Count).Select(i => $"{text.Tokens.Upos(i)} {text.Tokens.Xpos(i)} {text.Tokens.Head(i)} {text.Tokens.Deprel(i)} {text.Tokens.Lemma(i)}"));

    static bool IsWellFormed(AnalyzedText text)
    {
        var tokens = text.Tokens;
        foreach (var sentence in text.Sentences)
        {
            var state = new byte[sentence.End - sentence.First];
            var roots = 0;
            for (var i = sentence.First; i < sentence.End; i++)
            {
                roots += tokens.Head(i) < 0 ? 1 : 0;
                var path = new List<int>();
                var at = i;
                while (at >= 0 && state[at - sentence.First] == 0)
                {
                    state[at - sentence.First] = 1;
                    path.Add(at);
                    at = tokens.Head(at);
                    if (at >= 0 && (at < sentence.First || at >= sentence.End))
                    {
                        return false;
                    }
                }

                if (at >= 0 && state[at - sentence.First] == 1)
                {
                    return false;
                }

                path.ForEach(w => state[w - sentence.First] = 2);
            }

            if (roots != 1)
            {
                return false;
            }
        }

        return Enumerable.Range(0, tokens.Count).All(i => tokens.Deprel(i) == "root" == tokens.Head(i) < 0 && tokens.Lemma(i) is not null);
    }
}
