namespace Parallax.Comparing.Stories;

/// <summary>Positions in a stream of the stories whose reports stay where they are.</summary>
sealed class HeldStories(IReadOnlyDictionary<string, string>? held)
{
    readonly Dictionary<string, int> _positions = new(StringComparer.Ordinal);

    /// <summary>Whether a report stays in its story; the story's position, or -1 where it is the first of it.</summary>
    public bool Story(string report, out int position)
    {
        position = -1;
        if (held is null || !held.TryGetValue(report, out var story))
        {
            return false;
        }

        position = _positions.GetValueOrDefault(story, -1);
        return true;
    }

    /// <summary>Notes where a report was put.</summary>
    public void Note(string report, int position)
    {
        if (held is not null && held.TryGetValue(report, out var story))
        {
            _positions.TryAdd(story, position);
        }
    }
}
