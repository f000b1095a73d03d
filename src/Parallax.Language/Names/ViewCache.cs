using Parallax.Language.Segmentation;

namespace Parallax.Language.Names;

/// <summary>Views of words met before: a thread works them out once for a form it meets often.</summary>
internal sealed class ViewCache
{
    const int Slots = 1 << 13, Longest = 24;

    [ThreadStatic]
    static ViewCache? s_own;

    readonly char[] _forms = new char[Slots * Longest];
    readonly byte[] _lengths = new byte[Slots];
    readonly WordView[] _views = new WordView[Slots];
    WordClasses? _classes;

    /// <summary>This thread's, for these classes; it forgets all where they are others than before.</summary>
    public static ViewCache For(WordClasses classes)
    {
        var own = s_own ??= new ViewCache();
        if (own._classes != classes)
        {
            Array.Clear(own._lengths);
            own._classes = classes;
        }

        return own;
    }

    /// <summary>A word's view.</summary>
    public void Look(ReadOnlySpan<char> form, out WordView view)
    {
        if (form.Length is 0 or > Longest)
        {
            view = WordView.Of(form, _classes!);
            return;
        }

        var hash = 2166136261u;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 16777619;
        }

        var slot = (int)(Feature.Mix(1, hash) & (Slots - 1));
        if (_lengths[slot] != form.Length || !form.SequenceEqual(_forms.AsSpan(slot * Longest, form.Length)))
        {
            _views[slot] = WordView.Of(form, _classes!);
            form.CopyTo(_forms.AsSpan(slot * Longest));
            _lengths[slot] = (byte)form.Length;
        }

        view = _views[slot];
    }
}
