using Xunit;

namespace InteractiveDrama.Embedding.Tests.SampleHost;

/// <summary>One running sample host for the tests of a class.</summary>
public sealed class Site : IAsyncLifetime
{
    private SiteProcess? process;

    public Uri Address => process!.Address;

    public async ValueTask InitializeAsync() => process = await SiteProcess.StartAsync();

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;
}
