using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using PhoneCallCtx.WebApi.Batch;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Tests.Batch;

public class BodyReferenceTests
{
    [Theory]
    [InlineData("""{"x@odata.bind":"$1"}""", """{"x@odata.bind":"http://h/r(1)"}""")]
    [InlineData("""{ "x@odata.bind" : "$1" , "y":"$1"}""", """{ "x@odata.bind" : "http://h/r(1)" , "y":"$1"}""")]
    [InlineData("""{"@odata.id":"$b"}""", """{"@odata.id":"http://h/r('\"é')"}""")]
    [InlineData("""{"x@odata.bind":["$1","/r(2)","$b"],"y":["$1"]}""", """{"x@odata.bind":["http://h/r(1)","/r(2)","http://h/r('\"é')"],"y":["$1"]}""")]
    [InlineData("""{"Target":{"@odata.id":"$1"},"More":[{"a@odata.bind":"$1"},"$1"]}""", """{"Target":{"@odata.id":"http://h/r(1)"},"More":[{"a@odata.bind":"http://h/r(1)"},"$1"]}""")]
    [InlineData("""{"x\u0040odata.bind":"\u00241"}""", """{"x\u0040odata.bind":"http://h/r(1)"}""")]
    [InlineData("""[{"@odata.id":"$1"},"$1"]""", """[{"@odata.id":"http://h/r(1)"},"$1"]""")]
    [InlineData("\"{\\\"x@odata.bind\\\":\\\"$1\\\"}\"", "\"{\\\"x@odata.bind\\\":\\\"http://h/r(1)\\\"}\"")]
    public void References_become_URLs(string body, string resolved) => Resolve(body.Trim()).Should().Be(resolved);

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"a":"$1","@odata.id2":"$1","@odata.type":"$1","odata.bind":"$1"}""")]
    [InlineData("""{"x@odata.bind":"$1/y","y@odata.bind":"5$","z@odata.bind":"$","w@odata.bind":"/$1"}""")]
    [InlineData("""{"x@odata.bind":null,"y@odata.bind":{"z":"$1"},"@odata.id":["$1"],"v@odata.bind":[["$1"]]}""")]
    [InlineData("\"$1\"")]
    [InlineData("\"{\\\"a\\\":\\\"$1\\\"}\"")]
    [InlineData("\"{}\" $1")]
    [InlineData("$1")]
    [InlineData("""{"x@odata.bind":"$1" """)]
    [InlineData("""{"x@odata.bind":"$1","y@odata.bind":"\ud800$"}""")]
    [InlineData("""{"x@odata.bind":"$1"} {"x":1}""")]
    public void Other_bodies_stay_as_they_are(string body) => Resolve(body).Should().Be(body);

    [Fact]
    public void A_body_that_is_no_UTF8_stays_as_it_is()
    {
        byte[] body = [.. "{\"x@odata.bind\":\"$1\",\"y@odata.bind\":\"$"u8, 0xFF, .. "\"}"u8];
        BodyReferences.Resolve(body, Ids()).ToArray().Should().Equal(body);
    }

    [Theory]
    [InlineData("""{"x@odata.bind":"$2"}""")]
    [InlineData("""{"x@odata.bind":["$1","$2"]}""")]
    [InlineData(""" "{\"@odata.id\":\"$2\"}" """)]
    public void An_unknown_content_id_is_rejected(string body) =>
        FluentActions.Invoking(() => Resolve(body.Trim())).Should().Throw<ApiException>().WithMessage("Content-ID Reference: '$2' does not exist in the batch context.");

    [Theory]
    [InlineData(64, true)]
    [InlineData(65, false)]
    public void A_body_that_is_nested_too_deeply_stays_as_it_is(int depth, bool isResolved)
    {
        var body = string.Concat(Enumerable.Repeat("{\"a\":", depth - 1)) + "{\"@odata.id\":\"$1\"}" + new string('}', depth - 1);
        (Resolve(body) != body).Should().Be(isResolved);
    }

    [Fact]
    public void A_body_does_not_grow_without_limit()
    {
        var ids = new ContentIds();
        ids.Declare(Request, "1", FakeApi.Created("http://h/" + new string('x', 60_000)));
        string Body(int count) => $$"""{"x@odata.bind":[{{string.Join(',', Enumerable.Repeat("\"$1\"", count))}}]}""";
        BodyReferences.Resolve(Encoding.UTF8.GetBytes(Body(2000)), ids).Length.Should().BeInRange(120_000_000, BatchLimits.Bytes);
        FluentActions.Invoking(() => BodyReferences.Resolve(Encoding.UTF8.GetBytes(Body(1_000_000)), ids)).Should().Throw<ApiException>().WithMessage("*134217728 bytes*");
    }

    [Fact]
    public void Random_JSON_keeps_its_meaning_and_only_its_references_change()
    {
        var random = new Random(20);
        for (var i = 0; i < 2000; i++)
        {
            var body = JsonSerializer.Serialize(Value(random, 0, isReference: false));
            var resolved = Resolve(body);
            JsonElement.DeepEquals(JsonDocument.Parse(resolved).RootElement, JsonDocument.Parse(body.Replace("\"$1\"", "\"http://h/r(1)\"", StringComparison.Ordinal)).RootElement).Should().BeTrue(body);
        }
    }

    /// <summary>A random value. Its texts are <c>$1</c> only where they are references.</summary>
    private static object? Value(Random random, int depth, bool isReference) => random.Next(depth < 5 ? 6 : 4) switch
    {
        0 => null,
        1 => random.Next(),
        2 => random.Next(2) == 0,
        3 => isReference ? "$1" : "x$2\"é",
        4 => Enumerable.Range(0, random.Next(4)).Select(_ => Value(random, depth + 1, isReference: false)).ToArray(),
        _ => Enumerable.Range(0, random.Next(4)).ToDictionary(i => i % 2 == 0 ? $"a{i}" : $"a{i}@odata.bind", i => Value(random, depth + 1, isReference: i % 2 == 1)),
    };

    private static readonly ApiRequest Request = new("POST", "/r", "http://h", new Dictionary<string, string>(), default, Batches.User);

    private static string Resolve(string body) => Encoding.UTF8.GetString(BodyReferences.Resolve(Encoding.UTF8.GetBytes(body), Ids()).Span);

    private static ContentIds Ids()
    {
        var ids = new ContentIds();
        ids.Declare(Request, "1", FakeApi.Created("http://h/r(1)"));
        ids.Declare(Request, "b", FakeApi.Created("http://h/r('\"é')"));
        return ids;
    }
}
