using System.Collections.Concurrent;

namespace Parallax.Web;

/// <summary>Stories that a reader has opened before they were compared: they are compared first.</summary>
sealed class ViewWishes
{
    const int Most = 256;
    readonly ConcurrentQueue<string> _stories = new();

    /// <summary>A reader waits for this one.</summary>
    public void Add(string story)
    {
        if (_stories.Count < Most && !_stories.Contains(story))
        {
            _stories.Enqueue(story);
        }
    }

    /// <summary>Takes all that were waited for.</summary>
    public IReadOnlyList<string> Take()
    {
        var taken = new List<string>();
        while (_stories.TryDequeue(out var story))
        {
            taken.Add(story);
        }

        return taken;
    }
}
