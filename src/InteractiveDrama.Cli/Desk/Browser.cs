using System.ComponentModel;
using System.Diagnostics;

namespace InteractiveDrama.Cli.Desk;

/// <summary>The browser of whoever sits at this machine.</summary>
internal static class Browser
{
    /// <summary>Opens an address; where there is no browser, says so.</summary>
    /// <param name="address">The address.</param>
    public static void Open(string address)
    {
        try
        {
            using var browser = Process.Start(
                OperatingSystem.IsLinux()
                    ? new ProcessStartInfo("xdg-open", address)
                    : new ProcessStartInfo(address) { UseShellExecute = true }
            );
        }
        catch (Win32Exception)
        {
            Console.Error.WriteLine("No browser could be opened: open the address yourself.");
        }
    }
}
