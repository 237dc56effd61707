using InteractiveDrama.Playback.Sessions;
using InteractiveDrama.Storage.Sqlite.Sessions;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Sorts of devices by their name on the wire; empty when it is unknown.</summary>
internal static class Devices
{
    public static string Name(DeviceClass? device) => device is { } known ? Rows.Name(known) : "";

    public static DeviceClass? Find(string name) =>
        name.Length == 0 ? null : Rows.Named<DeviceClass>(name);
}
