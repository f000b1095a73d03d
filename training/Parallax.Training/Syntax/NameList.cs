namespace Parallax.Training.Syntax;

/// <summary>Numbers names in the order in which they are first met.</summary>
sealed class NameList
{
    readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    readonly List<string> _names = [];

    public IReadOnlyList<string> Names => _names;

    public int Number(string name)
    {
        if (!_numbers.TryGetValue(name, out var number))
        {
            number = _names.Count;
            _numbers.Add(name, number);
            _names.Add(name);
        }

        return number;
    }
}
