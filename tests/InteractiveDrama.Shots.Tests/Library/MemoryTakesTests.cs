using InteractiveDrama.Shots.Library;
using InteractiveDrama.Storage.Specification.Library;

namespace InteractiveDrama.Shots.Tests.Library;

/// <summary>What tests stand on keeps what every store of takes promises.</summary>
public sealed class MemoryTakesTests : TakesSpecification
{
    private readonly MemoryTakes takes;

    public MemoryTakesTests() => takes = new MemoryTakes(Time);

    protected override ITakes Takes => takes;

    protected override Task ReopenAsync() => Task.CompletedTask;
}
