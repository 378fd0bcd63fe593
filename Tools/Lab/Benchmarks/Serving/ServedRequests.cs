using System;
using System.Globalization;
using System.Text;
using PhoneCallCtx.Plugins.Table;

namespace PhoneCallCtx.Lab.Benchmarks.Serving;

/// <summary>The measured requests, as bytes of HTTP.</summary>
internal static class ServedRequests
{
    /// <summary>The number of rows in a page, and of creates in a batch.</summary>
    public const int Many = 100;

    private const string Root = "/api/data/v9.2/";
    private const string Set = PhoneCallTable.EntitySetName;
    private const string Row = """{"msdyn_callername":"Ana Kovač","msdyn_callsid":"7d5e21c4-5c1b-4f6e-9f4d-5b1a4c6d7e8f","msdyn_fromphone":"+14255550123","msdyn_tophone":"+442079460018","msdyn_providername":"Azure Communication Services"}""";

    /// <summary>Reads all columns of a row.</summary>
    public static byte[] Get(Guid id) => Request("GET", $"{Set}({id})");

    /// <summary>Creates a row, with the six steps of the plug-in.</summary>
    public static byte[] Create() => Request("POST", Set, Row, "Content-Type: application/json");

    /// <summary>Creates a row under a key.</summary>
    public static byte[] Create(Guid id) => Request("POST", Set, Row.Replace("{", $$"""{"{{PhoneCallTable.PrimaryIdAttribute}}":"{{id}}",""", StringComparison.Ordinal), "Content-Type: application/json");

    /// <summary>Deletes a row.</summary>
    public static byte[] Delete(Guid id) => Request("DELETE", $"{Set}({id})");

    /// <summary>Reads a page with five columns of each row.</summary>
    public static byte[] Page() => Request("GET", $"{Set}?$select=msdyn_callername,msdyn_callsid,msdyn_fromphone,msdyn_tophone,msdyn_providername", null, $"Prefer: odata.maxpagesize={Many}");

    /// <summary>Creates many rows in a batch, each in a transaction of its own.</summary>
    public static byte[] Batch()
    {
        var parts = new StringBuilder();
        for (var i = 0; i < Many; i++)
            parts.Append(CultureInfo.InvariantCulture, $"--batch_x\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n\r\nPOST {Root}{Set} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{Row}\r\n");
        return Request("POST", "$batch", parts.Append("--batch_x--\r\n").ToString(), "Content-Type: multipart/mixed; boundary=batch_x");
    }

    private static byte[] Request(string method, string resource, string? body = null, params string[] headers)
    {
        var text = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"{method} {Root}{resource} HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nOData-Version: 4.0\r\nOData-MaxVersion: 4.0\r\n"));
        foreach (var header in headers) text.Append(header).Append("\r\n");
        if (body is not null) text.Append(CultureInfo.InvariantCulture, $"Content-Length: {Encoding.UTF8.GetByteCount(body)}\r\n");
        return Encoding.UTF8.GetBytes(text.Append("\r\n").Append(body).ToString());
    }
}
