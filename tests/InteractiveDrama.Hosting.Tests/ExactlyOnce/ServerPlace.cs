namespace InteractiveDrama.Hosting.Tests.ExactlyOnce;

/// <summary>Where the server is; while it is down, whoever asks waits until it is up again.</summary>
internal sealed class ServerPlace
{
    private volatile TaskCompletionSource<Uri> up = Closed();

    public ServerPlace() { }

    public ServerPlace(Uri address) => Up(address);

    /// <summary>The address, once there is one.</summary>
    public Task<Uri> Now => up.Task;

    public void Up(Uri address) => up.TrySetResult(address);

    /// <summary>To be called before the server goes, so that nobody looks for it there.</summary>
    public void Down() => up = Closed();

    private static TaskCompletionSource<Uri> Closed() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
