using System;
using System.Collections.Generic;
using System.Linq;
using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>The shape of answers, to the byte.</summary>
public class BatchWriterTests
{
    private const string Row = Batches.Origin + Batches.Root + Batches.Set + "(0f8fad5b-d9cb-469f-a165-70867728950e)";

    [Fact]
    public void An_answer_with_a_change_set_and_a_read_has_the_shape_that_all_clients_read()
    {
        var writer = new BatchWriter();
        writer.WriteChangeSet([new PartAnswer(FakeApi.Created(Row), "1"), new PartAnswer(NoContent(("OData-Version", "4.0")), "100002")]);
        writer.Write(new PartAnswer(FakeApi.Json(200, """{"@odata.context":"x","value":[]}"""), null));
        writer.Write(new PartAnswer(FakeApi.Error(404, "0x80040217", "Does Not Exist"), "7"));
        var answer = writer.End(200, goesOn: false);
        answer.Numbered().Should().Be("""
            --batchresponse_A
            Content-Type: multipart/mixed; boundary=changesetresponse_B

            --changesetresponse_B
            Content-Type: application/http
            Content-Transfer-Encoding: binary
            Content-ID: 1

            HTTP/1.1 204 No Content
            OData-Version: 4.0
            Location: (row)
            OData-EntityId: (row)


            --changesetresponse_B
            Content-Type: application/http
            Content-Transfer-Encoding: binary
            Content-ID: 100002

            HTTP/1.1 204 No Content
            OData-Version: 4.0


            --changesetresponse_B--
            --batchresponse_A
            Content-Type: application/http
            Content-Transfer-Encoding: binary

            HTTP/1.1 200 OK
            Content-Type: application/json; odata.metadata=minimal
            OData-Version: 4.0

            {"@odata.context":"x","value":[]}
            --batchresponse_A
            Content-Type: application/http
            Content-Transfer-Encoding: binary
            Content-ID: 7

            HTTP/1.1 404 Not Found
            Content-Type: application/json; odata.metadata=minimal
            OData-Version: 4.0

            {"error":{"code":"0x80040217","message":"Does Not Exist"}}
            --batchresponse_A--

            """.Replace("(row)", Row, StringComparison.Ordinal).ReplaceLineEndings("\r\n"));
        answer.Status.Should().Be(200);
        answer.Headers.Should().BeEquivalentTo(new Dictionary<string, string>
        {
            ["Content-Type"] = "multipart/mixed; boundary=" + answer.Text()[2..answer.Text().IndexOf('\r')],
            ["OData-Version"] = "4.0",
        });
    }

    [Fact]
    public void The_answer_repeats_the_preference_that_it_honored() =>
        new BatchWriter().End(200, goesOn: true).Headers["Preference-Applied"].Should().Be("odata.continue-on-error");

    [Fact]
    public void An_empty_answer_has_only_the_last_boundary() => new BatchWriter().End(200, goesOn: false).Numbered().Should().Be("--batchresponse_A--\r\n");

    [Theory]
    [InlineData("set(key='{a}')", "set(key='%7Ba%7D')")]
    [InlineData("a\r\nX: y", "a%0D%0AX: y")]
    [InlineData("Renée 😀", "Ren%C3%A9e %F0%9F%98%80")]
    [InlineData("W/\"1\" %20~", "W/\"1\" %20~")]
    public void A_header_has_neither_braces_nor_control_characters(string value, string written)
    {
        var writer = new BatchWriter();
        writer.Write(new PartAnswer(NoContent(("Location", value)), null));
        writer.End(200, goesOn: false).Text().Should().Contain($"\r\nLocation: {written}\r\n\r\n");
    }

    [Fact]
    public void Half_a_character_in_a_header_becomes_a_replacement()
    {
        var writer = new BatchWriter();
        writer.Write(new PartAnswer(NoContent(("Location", "a\ud800b")), null));
        writer.End(200, goesOn: false).Text().Should().Contain("\r\nLocation: a%EF%BF%BDb\r\n\r\n");
    }

    [Theory]
    [InlineData(200, "OK")]
    [InlineData(203, "Non Authoritative Information")]
    [InlineData(204, "No Content")]
    [InlineData(412, "Precondition Failed")]
    [InlineData(418, "I m a teapot")]
    [InlineData(501, "Not Implemented")]
    [InlineData(599, "Status")]
    public void A_reason_has_only_letters_and_spaces(int status, string reason)
    {
        var writer = new BatchWriter();
        writer.Write(new PartAnswer(new ApiResponse(status, new Dictionary<string, string>(), default), null));
        writer.End(200, goesOn: false).Text().Should().Contain($"\r\nHTTP/1.1 {status} {reason}\r\n");
    }

    [Fact]
    public void A_body_is_copied_byte_by_byte()
    {
        var writer = new BatchWriter();
        byte[] body = [0xEF, 0xBB, 0xBF, (byte)'4', 0xFF];
        writer.Write(new PartAnswer(new ApiResponse(200, new Dictionary<string, string> { ["Content-Type"] = "text/plain" }, body), null));
        writer.End(200, goesOn: false).Body.Span.IndexOf([.. "Content-Type: text/plain\r\n\r\n"u8, .. body, .. "\r\n--"u8]).Should().BePositive();
    }

    private static ApiResponse NoContent(params (string Name, string Value)[] headers) => new(204, headers.ToDictionary(header => header.Name, header => header.Value), default);
}
