using System;
using System.Linq;
using PhoneCallCtx.Sdk.Tests.Listings;

namespace PhoneCallCtx.Sdk.Tests.StandIns;

/// <summary>Every kind of deviation is found: each test changes one part of a matching listing and expects one finding.</summary>
public sealed class ListingCheckTests
{
    private const string Fitting = """
        [System.AttributeUsageAttribute(4, AllowMultiple = false)]
        public sealed class Sample.MarkAttribute : System.Attribute
        {
            public MarkAttribute(string name);
            public string Name { get; }
        }

        public interface Sample.IRow
        {
            System.Guid Id { get; }
            [System.ServiceModel.OperationContractAttribute()] void Save(int times = 3);
        }

        [System.Runtime.Serialization.KnownTypeAttribute(typeof(Sample.Row))]
        [System.Runtime.Serialization.DataContractAttribute(Name = "Row", Namespace = "urn:rows")]
        [Serializable]
        public class Sample.Row : Sample.Base, Sample.IRow
        {
            public Row();
            [System.Runtime.Serialization.DataMemberAttribute(Order = 1)] public System.Guid Id { get; protected set; }
            public virtual void Save(int times);
            public static T As<T>(this Sample.Row row, out string[] why) where T : class, new();
            public enum State
            {
                Off = 0,
                On = 1,
            }

        }

        """;

    [Fact]
    public void A_listing_matches_itself() => Deviations(Fitting, Fitting).Should().BeEmpty();

    [Fact]
    public void Types_and_members_can_be_omitted()
    {
        var types = ListingReader.Read(Fitting);
        var some = types.Where(type => type.Name == "Sample.IRow").ToList();

        ListingCheck.Deviations(some, types, wholeInterfaces: true).Should().BeEmpty();
        Deviations(Fitting.Replace("    public virtual void Save(int times);\n", string.Empty, StringComparison.Ordinal), Fitting).Should().BeEmpty();
    }

    [Fact]
    public void Keywords_for_the_dispatch_of_calls_do_not_count() =>
        Deviations(Fitting.Replace("public virtual void", "public override void", StringComparison.Ordinal), Fitting).Should().BeEmpty();

    [Fact]
    public void The_order_of_named_arguments_does_not_count() =>
        Deviations(Fitting.Replace("Name = \"Row\", Namespace = \"urn:rows\"", "Namespace = \"urn:rows\", Name = \"Row\"", StringComparison.Ordinal), Fitting)
            .Should().BeEmpty();

    [Fact]
    public void A_known_type_that_the_StandIn_omits_does_not_count()
    {
        var listing = Fitting
            .Replace("[Serializable]", "[System.Runtime.Serialization.KnownTypeAttribute(typeof(Sample.Other))]\n[Serializable]", StringComparison.Ordinal)
            + "public class Sample.Other\n{\n}\n";

        Deviations(Fitting, listing).Should().BeEmpty();
    }

    [Theory]
    [InlineData("Sample.Row : Sample.Base", "Sample.Column : Sample.Base", "Sample.Column: the listing has no such type")]
    [InlineData("Sample.Row : Sample.Base", "Sample.Row : Sample.Other", "Sample.Row: base Sample.Other is not listed|Sample.Row: base Sample.Base is listed, and missing")]
    [InlineData("Sample.Row : Sample.Base, Sample.IRow", "Sample.Row : Sample.Base", "Sample.Row: base Sample.IRow is listed, and missing")]
    [InlineData("public class Sample.Row", "public sealed class Sample.Row", "Sample.Row: is sealed class, listed as class")]
    [InlineData("public interface Sample.IRow", "public abstract class Sample.IRow", "Sample.IRow: is abstract class, listed as interface")]
    [InlineData("public Row();", "public Row(int number);", "Sample.Row: public Row(int number): the listing has no such member")]
    [InlineData("void Save(int times);", "bool Save(int times);", "Sample.Row: public bool Save(int times): the listing has no such member")]
    [InlineData("void Save(int times);", "void Save(int count);", "Sample.Row: public void Save(int count): the listing has no such member")]
    [InlineData("void Save(int times);", "void Save(long times);", "Sample.Row: public void Save(long times): the listing has no such member")]
    [InlineData("void Save(int times);", "void Save(int times = 3);", "Sample.Row: public void Save(int times = 3): the listing has no such member")]
    [InlineData("public virtual void", "protected virtual void", "Sample.Row: protected void Save(int times): the listing has no such member")]
    [InlineData("{ get; protected set; }", "{ get; set; }", "Sample.Row: public System.Guid Id { get; set; }: the listing has no such member")]
    [InlineData("where T : class, new()", "where T : class", "Sample.Row: public static T As<T>(this Sample.Row row, out string[] why) where T : class: the listing has no such member")]
    [InlineData("(this Sample.Row row", "(Sample.Row row", "Sample.Row: public static T As<T>(Sample.Row row, out string[] why) where T : class, new(): the listing has no such member")]
    [InlineData("out string[] why", "ref string[] why", "Sample.Row: public static T As<T>(this Sample.Row row, ref string[] why) where T : class, new(): the listing has no such member")]
    [InlineData("On = 1,", "On = 2,", "Sample.Row.State: On = 2: the listing has no such member")]
    [InlineData("    System.Guid Id { get; }\n", "", "Sample.IRow: System.Guid Id { get; }: listed, and missing from the interface")]
    [InlineData("(Order = 1)", "(Order = 2)", "Sample.Row: public System.Guid Id { get; protected set; }: attribute DataMember(Order = 2) is not listed|Sample.Row: public System.Guid Id { get; protected set; }: attribute DataMember(Order = 1) is listed, and missing")]
    [InlineData("[System.ServiceModel.OperationContractAttribute()] ", "", "Sample.IRow: void Save(int times = 3): attribute OperationContract() is listed, and missing")]
    [InlineData("[Serializable]\n", "", "Sample.Row: attribute Serializable() is listed, and missing")]
    [InlineData("urn:rows", "urn:others", "Sample.Row: attribute DataContract(Name = \"Row\", Namespace = \"urn:others\") is not listed|Sample.Row: attribute DataContract(Name = \"Row\", Namespace = \"urn:rows\") is listed, and missing")]
    [InlineData("typeof(Sample.Row)", "\"GetTypes\"", "Sample.Row: attribute KnownType(\"GetTypes\") is not listed|Sample.Row: attribute KnownType(typeof(Sample.Row)) is listed, and missing")]
    [InlineData("AllowMultiple = false", "AllowMultiple = true", "Sample.MarkAttribute: attribute AttributeUsage(4, AllowMultiple = true) is not listed|Sample.MarkAttribute: attribute AttributeUsage(4, AllowMultiple = false) is listed, and missing")]
    public void A_deviation_of_a_StandIn_is_found(string listed, string instead, string complaints)
    {
        Fitting.Should().Contain(listed);

        var deviations = Deviations(Fitting.Replace(listed, instead, StringComparison.Ordinal), Fitting);

        // A renamed class renames its nested types too.
        deviations.Where(deviation => !deviation.StartsWith("Sample.Column.State", StringComparison.Ordinal))
            .Should().BeEquivalentTo(complaints.Split('|'));
    }

    [Fact]
    public void An_interface_without_implementers_may_be_incomplete()
    {
        var types = ListingReader.Read(Fitting.Replace("    System.Guid Id { get; }\n", string.Empty, StringComparison.Ordinal));

        ListingCheck.Deviations(types, ListingReader.Read(Fitting), wholeInterfaces: false).Should().BeEmpty();
    }

    [Fact]
    public void A_type_in_two_listings_must_match_one_of_them()
    {
        const string Other = "public struct Sample.Row\n{\n}\n";

        Deviations(Fitting, Other + Fitting).Should().BeEmpty();
        Deviations(Fitting, Fitting + Other).Should().BeEmpty();
    }

    private static string[] Deviations(string standIn, string listing) =>
        ListingCheck.Deviations(ListingReader.Read(standIn), ListingReader.Read(listing), wholeInterfaces: true).ToArray();
}
