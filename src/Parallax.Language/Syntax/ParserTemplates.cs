using static Parallax.Language.Syntax.FeatureHash;

namespace Parallax.Language.Syntax;

/// <summary>The parser's features of a state: Zhang and Nivre's (2011) rich templates, with suffixes, tags between, and word classes.</summary>
static class ParserTemplates
{
    /// <summary>Upper bound of what <see cref="Extract"/> writes.</summary>
    public const int Most = 96;

    const uint NoWord = 11, Root = 13, NoTag = 501, RootTag = 502, NoLabel = 601, NoCluster = 700, RootCluster = 701;

    /// <summary>Writes a state's features; returns how many.</summary>
    public static int Extract(ParserState state, ReadOnlySpan<WordFeatures> words, ReadOnlySpan<byte> tags, Span<uint> f)
    {
        var nodes = state.Nodes;
        int n = state.Count, top = state.Top, next = state.Next, second = state.Second;
        ref readonly var s = ref top >= 0 ? ref nodes[top] : ref ParserNode.Bare;
        ref readonly var b = ref nodes[next];
        int next1 = next + 1 <= n ? next + 1 : -1, next2 = next + 2 <= n ? next + 2 : -1;
        var headOfHead = s.Head >= 0 ? nodes[s.Head].Head : -1;

        uint ws = Word(words, top), ts = Tag(tags, top), wb = Word(words, next), tb = Tag(tags, next);
        uint w1 = Word(words, next1), t1 = Tag(tags, next1), w2 = Word(words, next2), t2 = Tag(tags, next2);
        uint th = Tag(tags, s.Head), thh = Tag(tags, headOfHead), tl = Tag(tags, s.Left1), tr = Tag(tags, s.Right1);
        uint tl2 = Tag(tags, s.Left2), tr2 = Tag(tags, s.Right2), bl = Tag(tags, b.Left1), bl2 = Tag(tags, b.Left2);
        uint ds = Label(nodes, top), dl = Label(nodes, s.Left1), dr = Label(nodes, s.Right1);
        uint cs = Cluster(words, top), cb = Cluster(words, next), t0 = Tag(tags, second);
        uint distance = top < 0 ? 0 : (uint)(next - top) switch { <= 5 and var near => near, < 10 => 6, _ => 7 };
        uint left = (uint)s.LeftCount, right = (uint)s.RightCount, both = right * 8 + left, bleft = (uint)b.LeftCount;
        uint topWord = Of(1, ws, ts), nextWord = Of(2, wb, tb);

        var k = 0;
        f[k++] = topWord;
        f[k++] = Of(2, ws);
        f[k++] = Of(3, ts, s.Head >= 0 ? 1u : 0u);
        f[k++] = Of(4, wb, tb);
        f[k++] = Of(5, wb);
        f[k++] = Of(6, tb);
        f[k++] = Of(7, w1, t1);
        f[k++] = Of(8, w1);
        f[k++] = Of(9, t1);
        f[k++] = Of(10, w2, t2);
        f[k++] = Of(11, t2);
        f[k++] = Of(12, topWord, nextWord);
        f[k++] = Of(13, topWord, wb);
        f[k++] = Of(14, ws, nextWord);
        f[k++] = Of(15, topWord, tb);
        f[k++] = Of(16, ts, nextWord);
        f[k++] = Of(17, ws, wb);
        f[k++] = Of(18, ts, tb);
        f[k++] = Of(19, tb, t1);
        f[k++] = Of(20, tb, t1, t2);
        f[k++] = Of(21, ts, tb, t1);
        f[k++] = Of(22, th, ts, tb);
        f[k++] = Of(23, ts, tl, tb);
        f[k++] = Of(24, ts, tr, tb);
        f[k++] = Of(25, ts, tb, bl);
        f[k++] = Of(26, ws, distance);
        f[k++] = Of(27, ts, distance);
        f[k++] = Of(28, wb, distance);
        f[k++] = Of(29, tb, distance);
        f[k++] = Of(30, ws, wb, distance);
        f[k++] = Of(31, ts, tb, distance);
        f[k++] = Of(32, ws, top < 0 ? 0 : right);
        f[k++] = Of(33, ts, both);
        f[k++] = Of(34, ws, left);
        f[k++] = Of(35, ts, left);
        f[k++] = Of(36, wb, bleft);
        f[k++] = Of(37, tb, bleft);
        f[k++] = Of(38, Word(words, s.Head));
        f[k++] = Of(39, th);
        f[k++] = Of(40, ds);
        f[k++] = Of(41, Word(words, s.Left1));
        f[k++] = Of(42, tl);
        f[k++] = Of(43, dl);
        f[k++] = Of(44, Word(words, s.Right1));
        f[k++] = Of(45, tr);
        f[k++] = Of(46, dr);
        f[k++] = Of(47, Word(words, b.Left1));
        f[k++] = Of(48, bl);
        f[k++] = Of(49, Label(nodes, b.Left1));
        f[k++] = Of(50, Word(words, headOfHead));
        f[k++] = Of(51, thh);
        f[k++] = Of(52, Label(nodes, s.Head));
        f[k++] = Of(53, tl2);
        f[k++] = Of(54, Label(nodes, s.Left2));
        f[k++] = Of(55, tr2);
        f[k++] = Of(56, Label(nodes, s.Right2));
        f[k++] = Of(57, bl2);
        f[k++] = Of(58, Label(nodes, b.Left2));
        f[k++] = Of(59, ts, tl, tl2);
        f[k++] = Of(60, ts, tr, tr2);
        f[k++] = Of(61, ts, th, thh);
        f[k++] = Of(62, tb, bl, bl2);
        f[k++] = Of(63, t0, ts, tb);
        f[k++] = Of(64, Word(words, second), t0);
        f[k++] = Of(65, t0, tb);
        f[k++] = Of(66, ws, dr, tb);
        f[k++] = Of(67, wb, t0);
        f[k++] = Of(68, ts, dr, dl);
        f[k++] = Of(69, (uint)top < (uint)n ? words[top].Suffix3 : 1, tb);
        f[k++] = Of(70, next < n ? words[next].Suffix3 : 1, ts);
        f[k++] = Of(71, next > 0 ? tags[next - 1] : 500u, tb);
        f[k++] = Of(72, top > 0 ? tags[top - 1] : 500u, ts, tb);
        f[k++] = Of(73, top >= 0 && top + 1 < n ? tags[top + 1] : 500u, ts, tb);
        f[k++] = Of(74, cs);
        f[k++] = Of(75, cb);
        f[k++] = Of(76, cs, cb);
        f[k++] = Of(77, cs, tb);
        f[k++] = Of(78, ts, cb);
        f[k++] = Of(79, cs, ws);
        f[k++] = Of(80, Cluster(words, s.Head), ts, cb);
        f[k++] = Of(81, cs, Cluster(words, b.Left1), tb);
        f[k++] = Of(82, Cluster(words, next1), cb);
        f[k++] = Of(83, cs, wb);
        f[k++] = Of(84, ws, cb);
        f[k++] = Of(85, cs, Cluster(words, s.Right1), cb);
        return k;
    }

    /// <summary>Turns a state's features into those of the label that an arc of it would bear.</summary>
    public static void ForLabel(ParserAction arc, ReadOnlySpan<uint> state, Span<uint> label)
    {
        for (var i = 0; i < state.Length; i++)
        {
            label[i] = Of(91 + (uint)arc, state[i]);
        }
    }

    static uint Word(ReadOnlySpan<WordFeatures> words, int i) => i < 0 ? NoWord : i == words.Length ? Root : words[i].Lower;

    static uint Tag(ReadOnlySpan<byte> tags, int i) => i < 0 ? NoTag : i == tags.Length ? RootTag : tags[i];

    static uint Cluster(ReadOnlySpan<WordFeatures> words, int i) => i < 0 ? NoCluster : i == words.Length ? RootCluster : words[i].Cluster;

    static uint Label(ReadOnlySpan<ParserNode> nodes, int i) => i < 0 || nodes[i].Label < 0 ? NoLabel : (uint)nodes[i].Label;
}
