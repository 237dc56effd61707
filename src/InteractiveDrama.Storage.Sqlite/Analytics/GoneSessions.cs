using System.Security.Cryptography;
using System.Text;

namespace InteractiveDrama.Storage.Sqlite.Analytics;

/// <summary>Sessions that were erased or have expired. An id is 128 random bits: its hash leads nowhere.</summary>
internal static class GoneSessions
{
    private const int Bytes = 8;

    public static byte[] Hash(string id) => SHA256.HashData(Encoding.UTF8.GetBytes(id))[..Bytes];
}
