using System.Xml.Linq;
using Microsoft.AspNetCore.Http;

namespace InteractiveDrama.Storage.S3.Tests.Server;

/// <summary>A request is refused, in S3's own form.</summary>
internal sealed class S3Refusal(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = "application/xml";
        if (http.Request.Method != "HEAD")
        {
            var error = new XElement(
                "Error",
                new XElement("Code", code),
                new XElement("Message", Message),
                new XElement("RequestId", "TEST")
            );
            await http.Response.WriteAsync(
                $"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n{error.ToString(SaveOptions.DisableFormatting)}"
            );
        }
    }
}
