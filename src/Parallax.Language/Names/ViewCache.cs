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
    NameSources? _sources;

    /// <summary>This thread's, for these sources; it forgets all where they are others than before.</summary>
    public static ViewCache For(NameSources sources)
    {
        var own = s_own ??= new ViewCache();
        if (own._sources != sources)
        {
            Array.Clear(own._lengths);
            own._sources = sources;
        }

        return own;
    }

    /// <summary>A word's view.</summary>
    public void Look(ReadOnlySpan<char> form, out WordView view)
    {
        if (form.Length is 0 or > Longest)
        {
            view = WordView.Of(form, _sources!);
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
            _views[slot] = WordView.Of(form, _sources!);
            form.CopyTo(_forms.AsSpan(slot * Longest));
            _lengths[slot] = (byte)form.Length;
        }

        view = _views[slot];
    }
}
