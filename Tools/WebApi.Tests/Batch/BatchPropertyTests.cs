using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>Random batches in the style of each client, and random bytes.</summary>
public class BatchPropertyTests
{
    public static TheoryData<string> Clients => [.. ClientStyle.All.Keys];

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_batch_in_the_style_of_a_client_reads_back_the_same(string client)
    {
        var (random, style) = (new Random(24), ClientStyle.All[client]);
        for (var i = 0; i < 200; i++)
        {
            var planned = ClientStyle.Plan(random);
            var text = style.Write(planned);
            var read = BatchReader.Read(Batches.Request(text, style.Type));
            read.Select(part => part.IsChangeSet).Should().Equal(planned.Select(part => part.IsChangeSet), text);
            read.SelectMany(part => part.Requests).Select(request => new Planned(request.Method, request.Url, request.Body.IsEmpty ? null : Encoding.UTF8.GetString(request.Body.Span), request.ContentId))
                .Should().Equal(planned.SelectMany(part => part.Requests).Select(request => request with { Json = request.Json?.ReplaceLineEndings(style.LineEnd) }), text);
        }
    }

    [Theory]
    [MemberData(nameof(Clients))]
    public void A_damaged_batch_is_answered(string client)
    {
        var (random, style) = (new Random(25), ClientStyle.All[client]);
        var statuses = new HashSet<int>();
        for (var i = 0; i < 1000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(style.Write(ClientStyle.Plan(random))).ToList();
            for (var change = random.Next(1, 6); change > 0; change--) Damage(bytes, random);
            statuses.Add(Answer(bytes.ToArray(), style.Type));
        }

        statuses.Should().Contain([200, 400]);
    }

    [Fact]
    public void Random_bytes_are_answered()
    {
        var random = new Random(26);
        var statuses = new HashSet<int>();
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);
            statuses.Add(Answer(bytes, "multipart/mixed; boundary=b"));
        }

        statuses.Should().Equal(400);
    }

    [Fact]
    public void Random_pieces_of_batches_are_answered()
    {
        string[] pieces =
        [
            "--b", "--b--", "--c", "--c--", "\r\n", "\n", "\r", " ", "Content-Type: application/http\r\n", "Content-Type: multipart/mixed; boundary=c\r\n", "Content-ID: 1\r\n", "Content-ID: 2\r\n",
            "POST /x HTTP/1.1\r\n", "GET $1 HTTP/1.1\r\n", "PATCH $1/y HTTP/1.1\r\n", "\r\n\r\n", """{"a@odata.bind":"$1"}""", "\"{\\\"@odata.id\\\":\\\"$2\\\"}\"", "{", "}", "\0", "é", "Content-Length: 3\r\n",
            "--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n", "--c\r\nContent-Type: application/http\r\nContent-ID: 1\r\n\r\nPOST /x HTTP/1.1\r\n\r\n{}\r\n", "--b\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n\r\n",
        ];
        var random = new Random(27);
        var statuses = new HashSet<int>();
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 30)).Select(_ => pieces[random.Next(pieces.Length)]));
            statuses.Add(Answer(Encoding.UTF8.GetBytes(text), "multipart/mixed; boundary=b"));
        }

        statuses.Should().BeEquivalentTo([200, 400]);
    }

    [Fact]
    public void Random_content_types_are_answered()
    {
        const string Characters = "multipart/mixed;boundary=b\"\\ ,=\t";
        var random = new Random(28);
        for (var i = 0; i < 10_000; i++)
        {
            var type = (random.Next(2) == 0 ? "multipart/mixed;" : "") + string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)]));
            Answer("--b\r\nContent-Type: application/http\r\n\r\nGET /x HTTP/1.1\r\n"u8.ToArray(), type).Should().BeOneOf(200, 400);
        }
    }

    public static TheoryData<string> Repeated =>
    [
        "--b\n", "\n", "\r\n", "-", "--", "--b", "--b ", " \n", "a:\n", "{\"a\":", "--b\nContent-Type: application/http\n\nGET /x HTTP/1.1\n\n",
        "--b\nContent-Type: multipart/mixed; boundary=c\n\n", "--b\nContent-Type: multipart/mixed; boundary=c\n\n--c--\n", "--c\nContent-Type: application/http\nContent-ID: 1\n\nDELETE /x HTTP/1.1\n\n", "\"$1\",", "}--b\n",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void A_million_bytes_of_one_piece_are_answered(string piece)
    {
        string[] beginnings =
        [
            "", "--b\nContent-Type: application/http\n", "--b\nContent-Type: application/http\n\nPOST /x HTTP/1.1\n", "--b\nContent-Type: application/http\n\nPOST /x HTTP/1.1\n\n",
            "--b\nContent-Type: application/http\n\nPOST /x HTTP/1.1\n\n{\"a@odata.bind\":[", "--b\nContent-Type: multipart/mixed; boundary=c\n\n",
        ];
        var repeated = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        foreach (var beginning in beginnings) Answer(Encoding.UTF8.GetBytes(beginning + repeated), "multipart/mixed; boundary=b").Should().BeOneOf(200, 400);
    }

    /// <summary>Answers a batch; every status of the whole answer is that of an answer of the fake, or 400.</summary>
    private static int Answer(byte[] body, string type)
    {
        var answer = Batches.Answer(Batches.Request(body, type), new FakeApi());
        answer.Body.Length.Should().BePositive();
        return answer.Status;
    }

    private static void Damage(List<byte> bytes, Random random)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(4))
        {
            case 0 when bytes.Count > 50:
                bytes.RemoveRange(at, length);
                break;
            case 1:
                bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                break;
            case 2:
                bytes[at] = (byte)random.Next(256);
                break;
            default:
                bytes.Insert(at, "\r\n -:${}\""u8[random.Next(9)]);
                break;
        }
    }
}
