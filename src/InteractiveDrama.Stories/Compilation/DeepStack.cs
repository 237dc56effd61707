using System.Globalization;
using System.Runtime.ExceptionServices;

namespace InteractiveDrama.Stories.Compilation;

/// <summary>Room for ink's compiler, which recurses with the script's nesting and writes numbers as the host's culture does.</summary>
internal static class DeepStack
{
    private const int Bytes = 256 * 1024 * 1024;

    /// <summary>Runs on a thread with a deep stack and the invariant culture; what it throws is thrown here.</summary>
    public static T Run<T>(Func<T> work)
    {
        T? result = default;
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
                try
                {
                    result = work();
                }
                catch (Exception e) when (e is not OutOfMemoryException)
                {
                    // Thrown here it would end the process.
                    failure = ExceptionDispatchInfo.Capture(e);
                }
            },
            Bytes
        );
        thread.Start();
        thread.Join();
        failure?.Throw();
        return result!;
    }
}
