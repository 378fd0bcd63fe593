using System.Collections.Generic;
using PhoneCallCtx.WebApi.Batch;
using PhoneCallCtx.WebApi.Errors;

namespace PhoneCallCtx.WebApi.Tests.Batch;

public class PartUrlTests
{
    private static readonly ApiRequest Create = new("POST", "/api/data/v9.2/rows", Batches.Origin, new Dictionary<string, string>(), default, Batches.User);

    [Theory]
    [InlineData("http://127.0.0.1:5080/api/data/v9.2/rows?$top=1", "/api/data/v9.2/rows?$top=1")]
    [InlineData("HTTP://127.0.0.1:5080/api/data/v9.1/rows", "/api/data/v9.1/rows")]
    [InlineData("https://127.0.0.1:5080/api/data/v9.2/rows", "/api/data/v9.2/rows")]
    [InlineData("http://127.0.0.1:5080", "/")]
    [InlineData("http://127.0.0.1:5080?x", "/?x")]
    [InlineData("/api/data/v9.2/rows", "/api/data/v9.2/rows")]
    [InlineData("/api/data/v9.2//$batch", "/api/data/v9.2//$batch")]
    [InlineData("/other", "/other")]
    [InlineData("rows(1)/name", "/api/data/v9.2/rows(1)/name")]
    [InlineData("WhoAmI?", "/api/data/v9.2/WhoAmI?")]
    [InlineData("$metadata?annotations=true", "/api/data/v9.2/$metadata?annotations=true")]
    [InlineData("/api/data/v9.2/$metadata", "/api/data/v9.2/$metadata")]
    [InlineData("$1", "/api/data/v9.2/rows(7)")]
    [InlineData("$1/name", "/api/data/v9.2/rows(7)/name")]
    [InlineData("$1?$select=name", "/api/data/v9.2/rows(7)?$select=name")]
    [InlineData("$new.row/$ref", "/api/data/v9.2/rows(8)/$ref")]
    [InlineData("/api/data/v9.2/$1/name", "/api/data/v9.2/rows(7)/name")]
    [InlineData("http://127.0.0.1:5080/api/data/v9.2/$1/name", "/api/data/v9.2/rows(7)/name")]
    public void A_URL_becomes_a_path(string url, string path) => PartUrl.Resolve(url, Batches.Request(""), Ids()).Should().Be(path);

    [Theory]
    [InlineData("$2")]
    [InlineData("$2/name")]
    [InlineData("$")]
    [InlineData("$10")]
    [InlineData("$NEW.row")]
    [InlineData("/api/data/v9.2/$2")]
    public void An_unknown_content_id_is_rejected(string url) =>
        FluentActions.Invoking(() => PartUrl.Resolve(url, Batches.Request(""), Ids())).Should().Throw<ApiException>().WithMessage("Content-ID Reference: '$*' does not exist in the batch context.");

    [Theory]
    [InlineData("http://127.0.0.1:5081/api/data/v9.2/rows")]
    [InlineData("http://127.0.0.1/api/data/v9.2/rows")]
    [InlineData("https://org.crm.dynamics.com/api/data/v9.2/rows")]
    [InlineData("http://127.0.0.1:5080@evil/api")]
    [InlineData("http://")]
    public void A_URL_of_another_server_is_rejected(string url) =>
        FluentActions.Invoking(() => PartUrl.Resolve(url, Batches.Request(""), Ids())).Should().Throw<ApiException>().WithMessage("*another server than http://127.0.0.1:5080*");

    [Theory]
    [InlineData("http://localhost:80/x", "http://localhost")]
    [InlineData("http://LOCALHOST/x", "http://localhost:80")]
    [InlineData("https://localhost:443/x", "https://localhost")]
    public void The_port_of_the_scheme_may_be_left_out(string url, string origin) => PartUrl.Resolve(url, Batches.Request("") with { Origin = origin }, Ids()).Should().Be("/x");

    [Fact]
    public void The_query_of_the_batch_does_not_count() => PartUrl.Resolve("rows", Batches.Request("") with { Target = "/api/data/v9.0/$batch?a=/b" }, Ids()).Should().Be("/api/data/v9.0/rows");

    [Fact]
    public void A_request_without_a_URL_in_its_answer_means_its_own_row()
    {
        var ids = new ContentIds();
        ids.Declare(Create with { Method = "PUT", Target = "/api/data/v9.2/rows(9)?x=1" }, "1", FakeApi.Json(200, "{}"));
        ids.Declare(Create, "2", FakeApi.Json(200, "{}"));
        ids.UrlOf("1").Should().Be(Batches.Origin + "/api/data/v9.2/rows(9)");
        FluentActions.Invoking(() => ids.UrlOf("2")).Should().Throw<ApiException>();
    }

    private static ContentIds Ids()
    {
        var ids = new ContentIds();
        ids.Declare(Create, "1", FakeApi.Created(Batches.Origin + "/api/data/v9.2/rows(7)"));
        ids.Declare(Create, "new.row", new ApiResponse(201, new Dictionary<string, string> { ["location"] = Batches.Origin + "/api/data/v9.2/rows(8)" }, default));
        return ids;
    }
}
