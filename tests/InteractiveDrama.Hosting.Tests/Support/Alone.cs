using Xunit;

namespace InteractiveDrama.Hosting.Tests.Support;

/// <summary>Tests that look at the whole process, its memory or its end: they run when no others do.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
