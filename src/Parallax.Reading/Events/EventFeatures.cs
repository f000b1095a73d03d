using Parallax.Language;
using Parallax.Model;

namespace Parallax.Reading.Events;

/// <summary>What the event classifier sees of a pair of participants: the words about them, the tree between them, and the frames found there.</summary>
public static class EventFeatures
{
    const int After = 14;
    const int Before = 8;

    /// <summary>The features of a source and a target as hashes.</summary>
    /// <param name="text">The analysed text.</param>
    /// <param name="predications">Its predications; those of the participants' sentence count.</param>
    /// <param name="source">The source's head word, or -1.</param>
    /// <param name="target">The target's head word, or -1.</param>
    /// <param name="features">Takes the hashes; cleared first.</param>
    public static void Of(AnalyzedText text, EquatableList<Predication> predications, int source, int target, List<uint> features)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(features);
        features.Clear();
        var tokens = text.Tokens;
        var anchor = Math.Max(source, target);
        if (anchor < 0)
        {
            return;
        }

        var sentence = text.Sentences[tokens.Sentence(anchor)];
        features.Add(Hash("bias", "", ""));
        Words(tokens, sentence, source, target, features);
        Path(tokens, source, target, features);
        Frames(tokens, sentence, predications, source, target, features);
    }

    static void Words(TokenTable tokens, Sentence sentence, int source, int target, List<uint> features)
    {
        var (low, high) = source < 0 ? (target, target) : target < 0 ? (source, source) : (Math.Min(source, target), Math.Max(source, target));
        var previous = "";
        for (var i = Math.Max(sentence.First, low - Before); i < Math.Min(sentence.End, high + After); i++)
        {
            if (tokens.Upos(i) is Upos.PUNCT or Upos.DET or Upos.PROPN or Upos.NUM)
            {
                previous = tokens.Upos(i) == Upos.PROPN ? "NNP" : previous;
                continue;
            }

            var lemma = tokens.Lemma(i);
            var zone = i < low ? "<" : i > high ? ">" : "=";
            features.Add(Hash("w", lemma, ""));
            features.Add(Hash("z", lemma, zone));
            features.Add(Hash("2", previous, lemma));
            previous = lemma;
        }
    }

    static void Path(TokenTable tokens, int source, int target, List<uint> features)
    {
        Governor(tokens, "s", source, features);
        Governor(tokens, "t", target, features);
        if (source >= 0 && target >= 0)
        {
            features.Add(Hash("order", source < target ? "st" : "ts", tokens.Deprel(source) + tokens.Deprel(target)));
            for (int a = tokens.Head(target), steps = 0; a >= 0 && steps < 6; a = tokens.Head(a), steps++)
            {
                features.Add(Hash("up", tokens.Lemma(a), ""));
                if (tokens.IsBelow(source, a))
                {
                    features.Add(Hash("top", tokens.Lemma(a), tokens.Deprel(target)));
                    break;
                }
            }
        }
    }

    static void Governor(TokenTable tokens, string name, int word, List<uint> features)
    {
        if (word < 0)
        {
            features.Add(Hash(name, "none", ""));
            return;
        }

        if (ClauseSlots.Preposition(tokens, word) is { } preposition)
        {
            features.Add(Hash(name + "p", preposition, ""));
        }

        var verb = tokens.Head(word);
        for (var steps = 0; verb >= 0 && tokens.Upos(verb) is not Upos.VERB && steps < 4; steps++)
        {
            features.Add(Hash(name + "n", tokens.Lemma(verb), ""));
            verb = tokens.Head(verb);
        }

        if (verb < 0)
        {
            return;
        }

        var lemma = tokens.Lemma(verb);
        var (future, negated) = Modality.Of(tokens, verb);
        features.Add(Hash(name + "v", lemma, ""));
        features.Add(Hash(name + "vm", lemma, (future ? "f" : "") + (negated ? "n" : "")));
        features.Add(Hash(name + "m", future ? "f" : "", negated ? "n" : ""));
        foreach (var c in tokens.Children(verb))
        {
            if (tokens.Deprel(c) is "obj" or "xcomp" or "ccomp" or "compound:prt" or "aux" or "nsubj:pass" or "aux:pass")
            {
                features.Add(Hash(name + tokens.Deprel(c), lemma, tokens.Lemma(c)));
                features.Add(Hash(name + tokens.Deprel(c), "", tokens.Lemma(c)));
            }
        }
    }

    static void Frames(TokenTable tokens, Sentence sentence, EquatableList<Predication> predications, int source, int target, List<uint> features)
    {
        foreach (var p in predications)
        {
            if (p.Event is not { } code || code.Rule.StartsWith(LearnedCode.Prefix, StringComparison.Ordinal) || p.Head < sentence.First || p.Head >= sentence.End)
            {
                continue;
            }

            var (future, negated) = Modality.Of(tokens, p.Head);
            var folded = Labels.Of(code.Type) + (future ? "f" : "") + (negated ? "n" : "");
            var holds = (p.Arguments.Any(a => a.Head == source) ? "s" : "") + (p.Arguments.Any(a => a.Head == target) ? "t" : "");
            features.Add(Hash("f", folded, ""));
            features.Add(Hash("fh", folded, holds));
            features.Add(Hash("fc", code.Cameo, ""));
            features.Add(Hash("fd", folded, Depth(tokens, p.Head)));
        }
    }

    static string Depth(TokenTable tokens, int word)
    {
        var depth = 0;
        for (var a = tokens.Head(word); a >= 0 && depth < 3; a = tokens.Head(a))
        {
            depth++;
        }

        return depth switch { 0 => "0", 1 => "1", 2 => "2", _ => "3" };
    }

    // FNV-1a over the three parts.
    static uint Hash(string kind, string first, string second)
    {
        var hash = 2166136261u;
        Add(ref hash, kind);
        Add(ref hash, "\u0001");
        Add(ref hash, first);
        Add(ref hash, "\u0001");
        Add(ref hash, second);
        return hash;
    }

    static void Add(ref uint hash, string part)
    {
        foreach (var c in part)
        {
            hash = (hash ^ c) * 16777619u;
        }
    }
}
