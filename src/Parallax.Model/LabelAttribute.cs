namespace Parallax.Model;

/// <summary>The word by which the record's format names a member of a closed choice.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class LabelAttribute(string text) : Attribute
{
    /// <summary>As written in JSON.</summary>
    public string Text { get; } = text;
}
