using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace PhoneCallCtx.WebApi.Tests.Conformance;

/// <summary>Reads answers with the reader of Microsoft.OData.Core, which rejects what the description of the model does not have.</summary>
/// <param name="model">The description, as <c>$metadata</c> returns it.</param>
internal sealed class AnswerReader(IEdmModel model)
{
    private static readonly Dictionary<ODataPayloadKind, Func<ODataMessageReader, int>> Readers = new()
    {
        [ODataPayloadKind.Error] = reader => reader.ReadError().Message.Length > 0 ? 0 : throw new ODataException("The error has no message."),
        [ODataPayloadKind.ServiceDocument] = reader => reader.ReadServiceDocument().EntitySets.Count(),
        [ODataPayloadKind.ResourceSet] = reader => Resources(reader.CreateODataResourceSetReader()),
        [ODataPayloadKind.Resource] = reader => Resources(reader.CreateODataResourceReader()),
        [ODataPayloadKind.EntityReferenceLink] = reader => reader.ReadEntityReferenceLink().Url is null ? 0 : 1,
        [ODataPayloadKind.EntityReferenceLinks] = reader => reader.ReadEntityReferenceLinks().Links.Count(),
        [ODataPayloadKind.Property] = reader => reader.ReadProperty() is null ? 0 : 1,
    };

    /// <summary>Reads an answer with a JSON body.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="root">The address of the service.</param>
    /// <returns>The number of rows, links or values in it.</returns>
    /// <exception cref="ODataException">The answer does not conform to OData, or to the description.</exception>
    public int Read(ApiResponse answer, string root)
    {
        var kind = answer.Status >= 400 ? ODataPayloadKind.Error : KindOf(answer, root);
        using var reader = Open(answer, root);
        return Readers.TryGetValue(kind, out var read) ? read(reader) : throw new ODataException($"The answer is of the kind {kind}, which no test reads.");
    }

    private static int Resources(ODataReader reader)
    {
        var count = 0;
        while (reader.Read())
            if (reader.State == ODataReaderState.ResourceEnd) count++;
        return count;
    }

    private ODataPayloadKind KindOf(ApiResponse answer, string root)
    {
        using var reader = Open(answer, root);
        var kinds = reader.DetectPayloadKind().Select(found => found.PayloadKind).ToArray();
        return kinds.FirstOrDefault(Readers.ContainsKey, ODataPayloadKind.Unsupported);
    }

    private ODataMessageReader Open(ApiResponse answer, string root) => new(new Message(answer), new ODataMessageReaderSettings
    {
        BaseUri = new Uri(root),
        Validations = ValidationKinds.All,
        MaxProtocolVersion = ODataVersion.V4,
        MessageQuotas = new ODataMessageQuotas { MaxReceivedMessageSize = int.MaxValue },
    }, model);

    private sealed class Message(ApiResponse answer) : IODataResponseMessage
    {
        public IEnumerable<KeyValuePair<string, string>> Headers => answer.Headers;

        public int StatusCode
        {
            get => answer.Status;
            set => throw new NotSupportedException();
        }

        public string? GetHeader(string headerName) => answer.Headers.GetValueOrDefault(headerName);

        public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

        public Stream GetStream() => new MemoryStream(answer.Body.ToArray());
    }
}
