using System.Runtime.InteropServices;
using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>What a text tells of a capitalised word where it stands elsewhere (context aggregation, after Chieu and Ng 2003): its neighbours there,
/// the longest run it is part of, whether it is also written small, the name it is an acronym of. Zero where the text tells nothing.</summary>
internal struct Elsewhere
{
    const int LongestAcronym = 8;

    /// <summary>Neighbours of the occurrence before and of the one after.</summary>
    public uint BeforeEarlier, AfterEarlier, BeforeLater, AfterLater;

    /// <summary>Their word classes.</summary>
    public uint BeforeEarlierClass, AfterEarlierClass, BeforeLaterClass, AfterLaterClass;

    /// <summary>Of the longest run that holds the word elsewhere: the word's place and the run's length, its last word and its class, the word before it and
    /// its class, the lists of its first word.</summary>
    public uint Place, Head, HeadClass, RunBefore, RunBeforeClass, StartLists;

    /// <summary>The last word and its class of the run whose capitals make this word.</summary>
    public uint Acronym, AcronymClass;

    /// <summary>1 where the word is also written small, 2 where it is written with a capital inside a sentence elsewhere, 3 for both.</summary>
    public uint Spelling;

    /// <summary>Looks at a whole text, in time linear in its length.</summary>
    /// <param name="words">The text's words.</param>
    /// <param name="runs">Their runs, counted from the sentence's first word.</param>
    /// <param name="sentenceFirst">For each word, its sentence's first.</param>
    /// <param name="text">The words themselves, for their capitals.</param>
    /// <param name="room">The thread's, with empty tables.</param>
    /// <param name="elsewhere">Takes what is found.</param>
    public static void Find(ReadOnlySpan<WordView> words, ReadOnlySpan<NameRun> runs, ReadOnlySpan<int> sentenceFirst, SegmentedText text, NameRoom room, Span<Elsewhere> elsewhere)
    {
        var (seen, acronyms) = (room.Seen, room.Acronyms);
        for (var i = 0; i < words.Length; i++)
        {
            ref readonly var word = ref words[i];
            if (!word.HasLetter || word.IsLink)
            {
                continue;
            }

            if (!word.IsCapital)
            {
                if (seen.ContainsKey(word.Lower) || word.SmallShare < 9)
                {
                    CollectionsMarshal.GetValueRefOrAddDefault(seen, word.Lower, out _).Small = true;
                }

                continue;
            }

            ref var o = ref CollectionsMarshal.GetValueRefOrAddDefault(seen, word.Lower, out _);
            if (o.Last > 0)
            {
                Neighbours(words, sentenceFirst, o.Last - 1, out elsewhere[i].BeforeEarlier, out elsewhere[i].AfterEarlier, out elsewhere[i].BeforeEarlierClass, out elsewhere[i].AfterEarlierClass);
                Neighbours(words, sentenceFirst, i, out elsewhere[o.Last - 1].BeforeLater, out elsewhere[o.Last - 1].AfterLater, out elsewhere[o.Last - 1].BeforeLaterClass, out elsewhere[o.Last - 1].AfterLaterClass);
            }

            o.Last = i + 1;
            o.Inside |= i > sentenceFirst[i];
            var length = runs[i].End - runs[i].First;
            if (length > o.Length)
            {
                (o.Length, o.Longest) = (length, i + 1);
            }

            if (sentenceFirst[i] + runs[i].First == i && (length > 1 || runs[i].LinkedEnd > runs[i].LinkedFirst))
            {
                Initials(words, runs[i], sentenceFirst[i], text, acronyms);
            }
        }

        for (var i = 0; i < words.Length; i++)
        {
            if (words[i].IsCapital && seen.TryGetValue(words[i].Lower, out var o))
            {
                Describe(words, runs, sentenceFirst, i, o, ref elsewhere[i]);
                if (Letters(text.Form(i)) is var letters && letters != 0 && acronyms.TryGetValue(letters, out var end))
                {
                    elsewhere[i].Acronym = words[end].Lower;
                    elsewhere[i].AcronymClass = words[end].Middle + 1;
                }
            }
        }
    }

    static void Describe(ReadOnlySpan<WordView> words, ReadOnlySpan<NameRun> runs, ReadOnlySpan<int> sentenceFirst, int i, in Occurrences o, ref Elsewhere e)
    {
        e.Spelling = (o.Small ? 1u : 0u) | (o.Inside ? 2u : 0u);
        var own = runs[i].End - runs[i].First;
        if (o.Longest == 0 || o.Length <= own)
        {
            return;
        }

        var at = o.Longest - 1;
        ref readonly var run = ref runs[at];
        var first = sentenceFirst[at];
        ref readonly var head = ref words[first + run.End - 1];
        e.Place = 1 + (uint)Math.Min(at - first - run.First, 3) + (8 * (uint)Math.Min(first + run.End - 1 - at, 3)) + (64 * (uint)Math.Min(own, 3));
        (e.Head, e.HeadClass) = (head.Lower, head.Middle);
        var lists = words[first + run.First].Lists;
        e.StartLists = (uint)lists ^ ((uint)(lists >> 32) * 0x9E3779B1u);
        if (run.First > 0)
        {
            (e.RunBefore, e.RunBeforeClass) = (words[first + run.First - 1].Lower, words[first + run.First - 1].Middle);
        }
    }

    static void Neighbours(ReadOnlySpan<WordView> words, ReadOnlySpan<int> sentenceFirst, int i, out uint before, out uint after, out uint beforeClass, out uint afterClass)
    {
        (before, beforeClass) = i > sentenceFirst[i] ? (words[i - 1].Lower, words[i - 1].Middle + 1) : (Feature.None, 0);
        (after, afterClass) = i + 1 < words.Length && sentenceFirst[i + 1] == sentenceFirst[i] ? (words[i + 1].Lower, words[i + 1].Middle + 1) : (Feature.None, 0);
    }

    static void Initials(ReadOnlySpan<WordView> words, in NameRun run, int sentence, SegmentedText text, Dictionary<uint, int> acronyms)
    {
        var (from, to) = run.LinkedEnd > run.LinkedFirst ? (run.LinkedFirst, run.LinkedEnd) : (run.First, run.End);
        var hash = 2166136261u;
        var count = 0;
        for (var i = sentence + from; i < sentence + to; i++)
        {
            if (words[i].IsCapital)
            {
                hash = (hash ^ text.Form(i)[0]) * 16777619;
                count++;
            }
        }

        if (count is >= 2 and <= LongestAcronym)
        {
            acronyms.TryAdd(hash, sentence + to - 1);
        }
    }

    /// <summary>Hash of a word of two and more capitals, full stops left out; 0 for others.</summary>
    static uint Letters(ReadOnlySpan<char> form)
    {
        var hash = 2166136261u;
        var count = 0;
        foreach (var c in form[..Math.Min(form.Length, 2 * LongestAcronym)])
        {
            if (char.IsUpper(c))
            {
                hash = (hash ^ c) * 16777619;
                count++;
            }
            else if (c != '.')
            {
                return 0;
            }
        }

        return count >= 2 ? hash : 0;
    }

    /// <summary>What a text has told of a word so far.</summary>
    internal struct Occurrences
    {
        /// <summary>Positions from 1; 0 where there is none.</summary>
        public int Last, Longest;

        public int Length;

        public bool Small, Inside;
    }
}
