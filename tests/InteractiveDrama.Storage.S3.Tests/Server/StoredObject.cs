using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace InteractiveDrama.Storage.S3.Tests.Server;

/// <summary>An object in the bucket.</summary>
internal sealed record StoredObject(byte[] Bytes, string Type, DateTimeOffset At)
{
    [SuppressMessage("Security", "CA5351", Justification = "S3's tag is an MD5.")]
    public string ETag => $"\"{Convert.ToHexStringLower(MD5.HashData(Bytes))}\"";
}
