using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Microsoft.OData;

namespace PhoneCallCtx.WebApi.Tests.Conformance;

/// <summary>An answer as the reader of OData takes it.</summary>
internal sealed class AnswerMessage(Answer answer) : IODataResponseMessage
{
    public IEnumerable<KeyValuePair<string, string>> Headers => [new("Content-Type", answer.Header("Content-Type")!), new("OData-Version", "4.0")];

    public int StatusCode { get => answer.Status; set => throw new NotSupportedException(); }

    public string? GetHeader(string headerName) => answer.Header(headerName);

    public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

    public Stream GetStream() => new MemoryStream(Encoding.UTF8.GetBytes(answer.Text));
}
