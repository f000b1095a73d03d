namespace Parallax.Web.Drop;

/// <summary>An upload that is not taken in; the message is for who sent it.</summary>
sealed class DropException(int status, string message) : Exception(message)
{
    /// <summary>The HTTP status that says so.</summary>
    public int Status => status;
}
