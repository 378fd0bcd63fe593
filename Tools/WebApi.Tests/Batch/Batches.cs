using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Batch;

namespace PhoneCallCtx.WebApi.Tests.Batch;

/// <summary>Makes, sends and reads batches.</summary>
internal static partial class Batches
{
    public const string Origin = "http://127.0.0.1:5080";
    public const string Root = "/api/data/v9.2/";
    public const string Set = "msdyn_ocphonecallengagementctxes";

    public static readonly Guid User = new("11111111-2222-3333-4444-555555555555");

    /// <summary>A batch with the boundary <c>b</c> unless the type says otherwise.</summary>
    public static ApiRequest Request(string body, string type = "multipart/mixed; boundary=b", params (string Name, string Value)[] headers) =>
        Request(Encoding.UTF8.GetBytes(body), type, headers);

    public static ApiRequest Request(ReadOnlyMemory<byte> body, string type = "multipart/mixed; boundary=b", params (string Name, string Value)[] headers)
    {
        var all = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = type };
        foreach (var (name, value) in headers) all[name] = value;
        return new ApiRequest("POST", Root + "$batch", Origin, all, body, User);
    }

    public static ApiResponse Answer(ApiRequest batch, IWebApi api, PlatformBehavior? behavior = null) => new BatchOperation(behavior ?? PlatformBehavior.Likely).Answer(batch, api);

    public static ApiResponse Answer(string body, IWebApi api, params (string Name, string Value)[] headers) => Answer(Request(body, headers: headers), api);

    public static string Text(this ApiResponse answer) => Encoding.UTF8.GetString(answer.Body.Span);

    /// <summary>The text of an answer with numbered boundaries in place of random ones.</summary>
    public static string Numbered(this ApiResponse answer)
    {
        var names = new List<string>();
        return Boundary().Replace(answer.Text(), match =>
        {
            if (!names.Contains(match.Value)) names.Add(match.Value);
            return match.Value.Split('_')[0] + "_" + (char)('A' + names.IndexOf(match.Value));
        });
    }

    /// <summary>The statuses of the requests in an answer.</summary>
    public static IEnumerable<int> Statuses(this ApiResponse answer) => Status().Matches(answer.Text()).Select(match => int.Parse(match.Groups["status"].ValueSpan, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The part of type application/http with a request.</summary>
    public static string Part(string request, string? contentId = null) =>
        $"Content-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n{(contentId is null ? "" : $"Content-ID: {contentId}\r\n")}\r\n{request}\r\n";

    /// <summary>A batch of single requests.</summary>
    public static string Of(params string[] requests) => string.Concat(requests.Select(request => "--b\r\n" + Part(request))) + "--b--\r\n";

    /// <summary>A batch with one change set, with content ids from 1.</summary>
    public static string ChangeSet(params string[] requests) =>
        $"--b\r\nContent-Type: multipart/mixed; boundary=c\r\n\r\n{string.Concat(requests.Select((request, i) => "--c\r\n" + Part(request, $"{i + 1}")))}--c--\r\n--b--\r\n";

    public static string Post(string json, string url = Root + Set) => $"POST {url} HTTP/1.1\r\nContent-Type: application/json\r\n\r\n{json}\r\n";

    public static string Get(string url) => $"GET {url} HTTP/1.1\r\nAccept: application/json\r\n\r\n";

    /// <summary>Sends the text of a batch and compares what happens: method, target and body of each request, and the begin and end of transactions.</summary>
    public static void Sends(string type, string lineEnd, string batch, params string[] expected)
    {
        var api = new FakeApi();
        var answer = Answer(Request(Encoding.UTF8.GetBytes(batch.ReplaceLineEndings(lineEnd)), type), api);
        answer.Status.Should().Be(200, answer.Text());
        var requests = api.Requests.GetEnumerator();
        api.Events.Select(happened =>
        {
            if (!happened.Contains(' ')) return happened;
            requests.MoveNext();
            return $"{happened} {Encoding.UTF8.GetString(requests.Current.Body.Span)}";
        }).Should().Equal(expected);
        api.Requests.Should().AllSatisfy(request => request.UserId.Should().Be(User));
        answer.Statuses().Should().HaveCount(api.Requests.Count).And.AllSatisfy(status => status.Should().BeInRange(200, 204));
    }

    [GeneratedRegex("(?:batchresponse|changesetresponse)_[0-9a-f-]{36}", RegexOptions.NonBacktracking)]
    private static partial Regex Boundary();

    [GeneratedRegex(@"^HTTP/1\.1 (?<status>[0-9]{3}) [A-Za-z ]+\r$", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Status();
}
