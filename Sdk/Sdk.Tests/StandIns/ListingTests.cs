using System;
using System.Linq;
using PhoneCallCtx.Sdk.Tests.Listings;

namespace PhoneCallCtx.Sdk.Tests.StandIns;

public sealed class ListingTests
{
    public static TheoryData<string, string> StandIns
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (var standIn in StandIn.All)
                rows.Add(standIn.Name, standIn.Build);
            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(StandIns))]
    public void A_StandIn_matches_its_listing(string name, string build)
    {
        var standIn = StandIn.Named(name, build);
        var types = AssemblyLister.Read(standIn.FilePath);
        var deviations = ListingCheck.Deviations(types, ListingReader.Read(standIn.Listing()), wholeInterfaces: true);

        types.Should().NotBeEmpty();
        string.Join(Environment.NewLine, deviations).Should().BeEmpty();
    }

    [Theory]
    [InlineData("    public bool Contains(string attributeName);", "", "Microsoft.Xrm.Sdk.Entity: public bool Contains(string attributeName): the listing has no such member")]
    [InlineData("public sealed class Microsoft.Xrm.Sdk.Money :", "public sealed class Microsoft.Xrm.Sdk.Cash :", "Microsoft.Xrm.Sdk.Money: the listing has no such type")]
    [InlineData("Microsoft.Xrm.Sdk.Messages.CreateRequest : Microsoft.Xrm.Sdk.OrganizationRequest", "Microsoft.Xrm.Sdk.Messages.CreateRequest", "Microsoft.Xrm.Sdk.Messages.CreateRequest: base Microsoft.Xrm.Sdk.OrganizationRequest is not listed")]
    [InlineData("    System.Guid CorrelationId { get; }", "    string CorrelationId { get; }", "Microsoft.Xrm.Sdk.IExecutionContext: System.Guid CorrelationId { get; }: the listing has no such member")]
    [InlineData("    void Trace(string format, params object[] args);", "    void Trace(string text, params object[] args);", "Microsoft.Xrm.Sdk.ITracingService: void Trace(string format, params object[] args): the listing has no such member")]
    [InlineData("    IfRowVersionMatches = 1,", "    IfRowVersionMatches = 3,", "Microsoft.Xrm.Sdk.ConcurrencyBehavior: IfRowVersionMatches = 1: the listing has no such member")]
    [InlineData("[System.Runtime.Serialization.KnownTypeAttribute(typeof(Microsoft.Xrm.Sdk.Messages.CreateRequest))]", "", "Microsoft.Xrm.Sdk.OrganizationRequest: attribute KnownType(typeof(Microsoft.Xrm.Sdk.Messages.CreateRequest)) is not listed")]
    public void A_StandIn_does_not_match_a_changed_listing(string line, string instead, string complaint)
    {
        var standIn = StandIn.All.First(it => it.Name == "Microsoft.Xrm.Sdk");
        var listing = standIn.Listing();
        listing.Should().Contain(line);

        var deviations = ListingCheck.Deviations(
            AssemblyLister.Read(standIn.FilePath),
            ListingReader.Read(listing.Replace(line, instead, StringComparison.Ordinal)),
            wholeInterfaces: true);

        deviations.Should().Contain(complaint);
    }

    [Fact]
    public void Every_StandIn_exists_for_each_of_its_frameworks() =>
        StandIns.Should().HaveCount(7);
}
