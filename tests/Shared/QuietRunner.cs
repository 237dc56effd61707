using FsCheck;
using Microsoft.FSharp.Collections;
using Microsoft.FSharp.Core;

namespace InteractiveDrama.Testing;

/// <summary>Says nothing of what passes: the console belongs to the commands that are tried beside.</summary>
/// <param name="inner">What tells of failures.</param>
internal sealed class QuietRunner(IRunner inner) : IRunner
{
    public void OnStartFixture(Type t) { }

    public void OnArguments(
        int ntest,
        FSharpList<object> args,
        FSharpFunc<int, FSharpFunc<FSharpList<object>, string>> every
    ) { }

    public void OnShrink(
        FSharpList<object> args,
        FSharpFunc<FSharpList<object>, string> everyShrink
    ) { }

    public void OnFinished(string name, TestResult testResult)
    {
        if (!testResult.IsPassed)
            inner.OnFinished(name, testResult);
    }
}
