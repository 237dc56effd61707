using InteractiveDrama.Client;
using Xunit;

namespace InteractiveDrama.Hosting.Tests.Contract;

/// <summary>The list in <c>tests/Contract</c>, played by the .NET client over both wires.</summary>
public sealed class ContractTests(HostProcess host) : IClassFixture<HostProcess>
{
    public static MatrixTheoryData<string, WireFormat> Scenarios =>
        new(Scenario.All.Keys, Enum.GetValues<WireFormat>());

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Both_sides_keep_the_contract(string scenario, WireFormat format)
    {
        await using var playing = new Scenario(host, format);

        await playing.PlayAsync(scenario);
    }
}
