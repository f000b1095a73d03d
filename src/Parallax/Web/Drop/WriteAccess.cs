using Parallax.Store;

namespace Parallax.Web.Drop;

/// <summary>Does something with the record and nobody else beside.</summary>
delegate int WriteAccess(Func<Record, int> work);
