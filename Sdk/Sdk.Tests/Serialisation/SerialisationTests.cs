using System;
using System.IO;
using System.Linq;
using System.Runtime.Serialization;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Sdk.Tests.Serialisation;

/// <summary>Serialized objects come back unchanged, and no caller has to name the types.</summary>
public sealed class SerialisationTests
{
    private static readonly Guid Id = new("5b1f9d0e-1d5e-4a1b-9c53-0f0a9d2c7e11");

    public static TheoryData<string, object?> Values => new()
    {
        { "text", "one" },
        { "whole number", 7 },
        { "big number", 7L },
        { "decimal number", 7.5m },
        { "floating point number", 7.5 },
        { "yes or no", true },
        { "moment", new DateTime(2026, 3, 1, 12, 30, 0, DateTimeKind.Utc) },
        { "id", Id },
        { "bytes", new byte[] { 1, 2, 3 } },
        { "choice", new OptionSetValue(2) },
        { "choices", new OptionSetValueCollection { new OptionSetValue(1), new OptionSetValue(2) } },
        { "money", new Money(7.5m) },
        { "reference", new EntityReference("account", Id) { Name = "one", RowVersion = "17" } },
        { "aliased text", new AliasedValue("contact", "fullname", "Ann") },
        { "aliased choice", new AliasedValue("contact", "statecode", new OptionSetValue(1)) },
        { "nothing", null },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_row_keeps_the_value_of_a_column(string name, object? value)
    {
        var row = RoundTrip(new Entity("account", Id) { [name] = value });

        row.Id.Should().Be(Id);
        row.LogicalName.Should().Be("account");
        row.Contains(name).Should().BeTrue();
        row[name].Should().BeEquivalentTo(value, options => options.RespectingRuntimeTypes().Excluding(member => member.Name == nameof(IExtensibleDataObject.ExtensionData)));
        row[name]?.GetType().Should().Be(value?.GetType());
    }

    [Fact]
    public void A_row_keeps_its_data_besides_the_columns()
    {
        var row = new Entity("account", "number", 7) { RowVersion = "17", EntityState = EntityState.Changed };
        row.FormattedValues["name"] = "One";
        row.RelatedEntities[new Relationship("sample_parent") { PrimaryEntityRole = EntityRole.Referenced }] = new EntityCollection([new Entity("contact", Id)]);

        var back = RoundTrip(row);

        back.RowVersion.Should().Be("17");
        back.EntityState.Should().Be(EntityState.Changed);
        back.KeyAttributes["number"].Should().Be(7);
        back.FormattedValues["name"].Should().Be("One");
        back.RelatedEntities.Single().Key.Should().Be(new Relationship("sample_parent") { PrimaryEntityRole = EntityRole.Referenced });
        back.RelatedEntities.Single().Value.Entities.Single().Id.Should().Be(Id);
    }

    [Fact]
    public void A_row_keeps_rows_within_a_column()
    {
        var parties = new EntityCollection([new Entity("activityparty") { ["partyid"] = new EntityReference("contact", Id) }])
        {
            EntityName = "activityparty",
            MoreRecords = true,
            PagingCookie = "cookie",
            TotalRecordCount = 5,
        };

        var back = RoundTrip(new Entity("phonecall") { ["to"] = parties }).GetAttributeValue<EntityCollection>("to")!;

        back.Should().Match<EntityCollection>(rows => rows.EntityName == "activityparty" && rows.MoreRecords && rows.PagingCookie == "cookie" && rows.TotalRecordCount == 5);
        back.Entities.Single()["partyid"].Should().Be(new EntityReference("contact", Id));
    }

    [Fact]
    public void Rows_are_serialized_in_the_format_of_the_platform()
    {
        var xml = Write(new Entity("account", Id) { ["name"] = "one" });

        xml.Should().StartWith("<Entity xmlns=\"http://schemas.microsoft.com/xrm/2011/Contracts\"")
            .And.Contain(":key>name</").And.Contain("string\"").And.Contain("<LogicalName>account</LogicalName>").And.Contain($"<Id>{Id}</Id>");
    }

    [Fact]
    public void Parameters_keep_every_type_that_plug_ins_read()
    {
        var parameters = new ParameterCollection
        {
            ["Target"] = new Entity("account", Id) { ["name"] = "one" },
            ["Reference"] = new EntityReference("account", Id),
            ["ColumnSet"] = new ColumnSet("name"),
            ["Query"] = new QueryExpression("account"),
            ["ConcurrencyBehavior"] = ConcurrencyBehavior.AlwaysOverwrite,
            ["RelatedEntities"] = new EntityReferenceCollection { new EntityReference("contact", Id) },
            ["Relationship"] = new Relationship("sample_parent"),
            ["Ids"] = new[] { Id },
            ["Nothing"] = null,
        };

        var back = RoundTrip(parameters);

        back.Keys.Should().BeEquivalentTo(parameters.Keys);
        ((Entity)back["Target"]!)["name"].Should().Be("one");
        back["Reference"].Should().Be(new EntityReference("account", Id));
        back["ColumnSet"].Should().BeOfType<ColumnSet>().Which.Columns.Should().Equal("name");
        back["Query"].Should().BeOfType<QueryExpression>().Which.EntityName.Should().Be("account");
        back["ConcurrencyBehavior"].Should().Be(ConcurrencyBehavior.AlwaysOverwrite);
        back["RelatedEntities"].Should().BeOfType<EntityReferenceCollection>().Which.Should().ContainSingle();
        back["Relationship"].Should().Be(new Relationship("sample_parent"));
        back["Ids"].Should().BeOfType<Guid[]>().Which.Should().Equal(Id);
        back["Nothing"].Should().BeNull();
    }

    [Fact]
    public void Images_are_kept()
    {
        var back = RoundTrip(new EntityImageCollection { ["before"] = new Entity("account", Id) });

        back["before"].Id.Should().Be(Id);
    }

    [Fact]
    public void A_request_keeps_its_class_when_serialized_as_OrganizationRequest()
    {
        OrganizationRequest request = new UpdateRequest { Target = new Entity("account", Id), RequestId = Id };

        var back = RoundTrip(request);

        back.Should().BeOfType<UpdateRequest>().Which.Target!.Id.Should().Be(Id);
        back.RequestName.Should().Be("Update");
        back.RequestId.Should().Be(Id);
    }

    [Fact]
    public void Requests_within_a_request_are_kept()
    {
        OrganizationRequest request = new ExecuteMultipleRequest
        {
            Settings = new ExecuteMultipleSettings { ContinueOnError = true },
            Requests = new OrganizationRequestCollection { new CreateRequest { Target = new Entity("account") }, new DeleteRequest { Target = new EntityReference("account", Id) } },
        };

        var back = RoundTrip(request).Should().BeOfType<ExecuteMultipleRequest>().Which;

        back.Settings!.ContinueOnError.Should().BeTrue();
        back.Requests!.Select(inner => inner.GetType()).Should().Equal(typeof(CreateRequest), typeof(DeleteRequest));
    }

    [Fact]
    public void A_response_keeps_its_class_when_serialized_as_OrganizationResponse()
    {
        OrganizationResponse response = new CreateResponse { ResponseName = "Create", Results = { ["id"] = Id } };

        RoundTrip(response).Should().BeOfType<CreateResponse>().Which.id.Should().Be(Id);
    }

    [Fact]
    public void A_fault_keeps_its_inner_fault()
    {
        BaseServiceFault fault = new OrganizationServiceFault
        {
            Message = "no",
            ErrorCode = -2147220891,
            TraceText = "trace",
            ErrorDetails = new ErrorDetailCollection { ["row"] = "7" },
            InnerFault = new OrganizationServiceFault { Message = "because" },
        };

        var back = RoundTrip(fault).Should().BeOfType<OrganizationServiceFault>().Which;

        back.Should().Match<OrganizationServiceFault>(it => it.Message == "no" && it.ErrorCode == -2147220891 && it.TraceText == "trace" && it.InnerFault!.Message == "because");
        back.ErrorDetails["row"].Should().Be("7");
    }

    [Fact]
    public void A_query_keeps_its_links_filters_and_orders()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name"), TopCount = 5, PageInfo = new PagingInfo { PageNumber = 2, Count = 50 } };
        query.Criteria.AddCondition("number", ConditionOperator.In, 7, 8);
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("ownerid", ConditionOperator.Equal, Id);
        query.AddLink("contact", "primarycontactid", "contactid").Columns.AddColumn("fullname");
        query.AddOrder("name", OrderType.Descending);

        var back = (QueryExpression)RoundTrip<QueryBase>(query);

        back.Should().Match<QueryExpression>(it => it.EntityName == "account" && it.TopCount == 5 && it.PageInfo.PageNumber == 2);
        back.Criteria.Conditions.Single().Values.Should().Equal(7, 8);
        back.Criteria.Filters.Single().Conditions.Single().Values.Should().Equal(Id);
        back.LinkEntities.Single().Columns.Columns.Should().Equal("fullname");
        back.Orders.Single().OrderType.Should().Be(OrderType.Descending);
    }

    [Fact]
    public void A_query_keeps_its_data_source_and_its_hints()
    {
        var query = new QueryExpression("account")
        {
            DataSource = "retained",
            Distinct = true,
            NoLock = true,
            QueryHints = "OptimizeForUnknown",
            SubQueryExpression = new QueryExpression("contact"),
        };

        ((QueryExpression)RoundTrip<QueryBase>(query)).Should().Match<QueryExpression>(it =>
            it.DataSource == "retained" && it.Distinct && it.NoLock && it.QueryHints == "OptimizeForUnknown" && it.SubQueryExpression!.EntityName == "contact");
    }

    [Fact]
    public void A_request_for_a_table_keeps_its_filters()
    {
        OrganizationRequest request = new RetrieveEntityRequest { LogicalName = "account", EntityFilters = EntityFilters.Entity | EntityFilters.Attributes };

        RoundTrip(request).Should().BeOfType<RetrieveEntityRequest>().Which.EntityFilters.Should().Be(EntityFilters.Entity | EntityFilters.Attributes);
    }

    [Fact]
    public void The_description_of_a_table_keeps_columns_options_and_labels()
    {
        var table = new EntityMetadata { LogicalName = "account", OwnershipType = OwnershipTypes.UserOwned, DisplayName = new Label("Account", 1033), MetadataId = Id };
        Fill(table, nameof(EntityMetadata.PrimaryIdAttribute), "accountid");
        Fill(table, nameof(EntityMetadata.ObjectTypeCode), 1);
        var states = new StateAttributeMetadata
        {
            LogicalName = "statecode",
            OptionSet = new OptionSetMetadata(new OptionMetadataCollection([new StateOptionMetadata { Value = 0, Label = new Label("Active", 1033), DefaultStatus = 1 }])),
        };
        var name = new StringAttributeMetadata("Name")
        {
            LogicalName = "name",
            MaxLength = 160,
            FormatName = StringFormatName.Text,
            RequiredLevel = new AttributeRequiredLevelManagedProperty(AttributeRequiredLevel.ApplicationRequired),
            IsAuditEnabled = new BooleanManagedProperty(true),
        };
        Fill(table, nameof(EntityMetadata.Attributes), new AttributeMetadata[] { name, states, new LookupAttributeMetadata { LogicalName = "primarycontactid", Targets = ["contact"] } });
        var parent = new OneToManyRelationshipMetadata
        {
            SchemaName = "sample_parent",
            ReferencingAttribute = "parentaccountid",
            CascadeConfiguration = new CascadeConfiguration { Delete = CascadeType.RemoveLink },
        };
        Fill(table, nameof(EntityMetadata.ManyToOneRelationships), new[] { parent });

        var back = RoundTrip<OrganizationResponse>(new RetrieveEntityResponse { Results = { ["EntityMetadata"] = table } })
            .Should().BeOfType<RetrieveEntityResponse>().Which.EntityMetadata!;

        back.Should().Match<EntityMetadata>(it =>
            it.LogicalName == "account" && it.PrimaryIdAttribute == "accountid" && it.ObjectTypeCode == 1 && it.OwnershipType == OwnershipTypes.UserOwned && it.MetadataId == Id);
        back.DisplayName!.LocalizedLabels.Single().Label.Should().Be("Account");
        var columns = back.Attributes!;
        columns.Select(column => column.LogicalName).Should().Equal("name", "statecode", "primarycontactid");
        columns[0].Should().BeOfType<StringAttributeMetadata>().Which.Should().Match<StringAttributeMetadata>(it =>
            it.SchemaName == "Name" && it.MaxLength == 160 && it.FormatName == StringFormatName.Text
            && it.AttributeTypeName == AttributeTypeDisplayName.StringType && it.AttributeType == AttributeTypeCode.String
            && it.RequiredLevel!.Value == AttributeRequiredLevel.ApplicationRequired && it.IsAuditEnabled!.Value);
        columns[1].Should().BeOfType<StateAttributeMetadata>().Which.OptionSet!.Options.Single()
            .Should().BeOfType<StateOptionMetadata>().Which.DefaultStatus.Should().Be(1);
        columns[2].Should().BeOfType<LookupAttributeMetadata>().Which.Targets.Should().Equal("contact");
        back.ManyToOneRelationships!.Single().Should().Match<OneToManyRelationshipMetadata>(it =>
            it.SchemaName == "sample_parent" && it.CascadeConfiguration!.Delete == CascadeType.RemoveLink);
    }

    /// <summary>Sets a property that only the platform can set.</summary>
    private static void Fill(MetadataBase description, string property, object value) =>
        description.GetType().GetProperty(property)!.SetValue(description, value);

    private static T RoundTrip<T>(T value)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Write(value)));
        return (T)new DataContractSerializer(typeof(T)).ReadObject(stream)!;
    }

    private static string Write<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
