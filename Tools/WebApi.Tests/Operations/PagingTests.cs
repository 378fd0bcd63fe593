using System;
using System.Linq;

namespace PhoneCallCtx.WebApi.Tests.Operations;

/// <summary>Walks through lists by their next links, used literally.</summary>
public class PagingTests
{
    private readonly Client _client = new();

    public PagingTests()
    {
        for (var i = 1; i <= 12; i++) _client.Seed(("msdyn_callername", $"Caller {i:00}"));
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("", false)]
    [InlineData("?$select=msdyn_callername", false)]
    [InlineData("?$orderby=msdyn_callername desc", false)]
    [InlineData("?$filter=startswith(msdyn_callername,%27Caller%27)%20and%20statecode%20eq%200&$count=true", false)]
    [InlineData("?$filter=contains(msdyn_callername,@p1)&%40p1=%27Call%25er%27", true)]
    [InlineData("?$expand=createdby($select=fullname)&$select=msdyn_callername", false)]
    [InlineData("?tag=a%26b&$select=msdyn_callername,%20statecode", true)]
    [InlineData("?$top=7", false)]
    public void Twelve_rows_come_in_pages_of_5_5_and_2(string query, bool repeatsPreference)
    {
        var (path, sizes, names) = ($"{Client.Set}{query}", "", Array.Empty<string>());
        for (var page = 1; path.Length > 0; page++)
        {
            page.Should().BeLessThan(5);
            var answer = page == 1 || repeatsPreference ? _client.Get(path, ("Prefer", "odata.maxpagesize=5")) : _client.Get(path);
            answer.Status.Should().Be(200, answer.Text);
            var rows = answer.Json["value"]!.AsArray();
            sizes += $"{rows.Count} ";
            names = [.. names, .. rows.Select(row => (string)row!["msdyn_callername"]!)];
            path = Next(answer);
        }

        sizes.Should().Be("5 5 2 ");
        names.Should().OnlyHaveUniqueItems().And.HaveCount(12);
        if (query.Contains("desc", StringComparison.Ordinal)) names.Should().BeInDescendingOrder(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData(11, 2)]
    [InlineData(12, 1)]
    [InlineData(13, 1)]
    public void A_last_page_has_no_next_link(int size, int pages)
    {
        var (path, count) = ($"{Client.Set}?$select=msdyn_callername", 0);
        for (; path.Length > 0; count++) path = Next(_client.Get(path, ("Prefer", $"odata.maxpagesize={size}")));

        count.Should().Be(pages);
    }

    [Theory]
    [InlineData("/", 200)]
    [InlineData("/x", 400)]
    public void A_client_may_add_a_slash_to_a_next_link(string end, int status)
    {
        var next = Next(_client.Get($"{Client.Set}?$orderby=msdyn_callername", ("Prefer", "odata.maxpagesize=5")));
        _client.Get(next + end).Status.Should().Be(status);
    }

    [Fact]
    public void A_next_link_keeps_its_page_size_when_the_client_prefers_another()
    {
        var next = Next(_client.Get($"{Client.Set}?$orderby=msdyn_callername", ("Prefer", "odata.maxpagesize=5")));

        var second = _client.Get(next, ("Prefer", "odata.maxpagesize=100"));

        second.Json["value"]!.AsArray().Select(row => (string)row!["msdyn_callername"]!).Should().Equal("Caller 06", "Caller 07", "Caller 08", "Caller 09", "Caller 10");
    }

    [Theory]
    [InlineData("1", 200)]
    [InlineData("5000", 200)]
    [InlineData("0", 400)]
    [InlineData("5001", 400)]
    [InlineData("-1", 400)]
    [InlineData("many", 400)]
    public void The_page_size_in_a_next_link_has_limits(string size, int status)
    {
        var inner = Uri.EscapeDataString(Uri.EscapeDataString($"<cookie page=\"1\" countOfRecords=\"{size}\" />"));

        _client.Get($"{Client.Set}?$skiptoken={Uri.EscapeDataString($"<cookie pagenumber=\"2\" pagingcookie=\"{inner}\" istracking=\"False\" />")}").Status.Should().Be(status);
    }

    [Theory]
    [InlineData("", 200)]
    [InlineData("%253Cbroken", 400)]
    [InlineData("%253C!DOCTYPE%2520a%253E%253Ccookie%2520page%253D%25221%2522/%253E", 400)]
    public void The_inner_cookie_is_empty_or_well_formed(string inner, int status) =>
        _client.Get($"{Client.Set}?$skiptoken={Uri.EscapeDataString($"<cookie pagenumber=\"2\" pagingcookie=\"{inner}\" istracking=\"False\" />")}").Status.Should().Be(status);

    [Fact]
    public void Related_rows_come_in_pages_too()
    {
        var (path, sizes) = ($"systemusers({PhoneCallCtx.Simulator.Setup.WellKnown.AdministratorId})/lk_msdyn_ocphonecallengagementctx_createdby?$select=msdyn_callername", "");
        while (path.Length > 0)
        {
            var answer = _client.Get(path, ("Prefer", "odata.maxpagesize=5"));
            answer.Status.Should().Be(200, answer.Text);
            sizes += $"{answer.Json["value"]!.AsArray().Count} ";
            path = Next(answer);
        }

        sizes.Should().Be("5 5 2 ");
    }

    private static string Next(Answer answer)
    {
        if ((string?)answer.Json["@odata.nextLink"] is not { } link) return "";
        link.Should().StartWith(Client.Root);
        return link[Client.Origin.Length..];
    }
}
