using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Validation;
using PhoneCallCtx.WebApi.Tests.Conformance;

namespace PhoneCallCtx.WebApi.Tests.Metadata;

/// <summary>The description of the model, and the answers as a reader of OData sees them with it.</summary>
public class CsdlTests
{
    private static readonly XNamespace Edm = "http://docs.oasis-open.org/odata/ns/edm";

    private readonly Client _client = new(withPlugin: true, prepare: dataverse => dataverse.DefineAlternateKey(Client.Table, "sid", "msdyn_callsid"));

    [Fact]
    public void The_description_is_XML()
    {
        var answer = _client.Get("$metadata");

        answer.Status.Should().Be(200, answer.Text);
        answer.Header("Content-Type").Should().StartWith("application/xml");
        var schema = XDocument.Parse(answer.Text).Descendants(Edm + "Schema").Single();
        schema.Attribute("Namespace")!.Value.Should().Be("Microsoft.Dynamics.CRM");
        schema.Attribute("Alias")!.Value.Should().Be("mscrm");
        schema.Elements(Edm + "EntityType").Select(type => type.Attribute("Name")!.Value).Should().Contain(["crmbaseentity", "expando", "principal", Client.Table]);
        schema.Elements(Edm + "EntityContainer").Single().Elements(Edm + "ActionImport").Select(import => import.Attribute("Name")!.Value).Should().Contain("pcc_ValidatePhoneCallContext");
        answer.Text.Should().Contain("OData.Community.Keys.V1.AlternateKeys").And.Contain("Org.OData.Capabilities.V1.BatchSupported").And.Contain("NavigationPropertyBinding");
    }

    [Theory]
    [InlineData("th-TH")]
    [InlineData("tr-TR")]
    [InlineData("cs-CZ")]
    public void The_description_is_the_same_under_each_culture(string name)
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            var expected = new Client().Get("$metadata").Text;
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            new Client().Get("$metadata").Text.Should().Be(expected);
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_lookup_has_a_property_and_a_navigation_property()
    {
        var type = XDocument.Parse(_client.Get("$metadata").Text).Descendants(Edm + "EntityType").Single(type => type.Attribute("Name")!.Value == Client.Table);

        type.Elements(Edm + "Property").Single(property => property.Attribute("Name")!.Value == "_msdyn_liveworkitemid_value").Attribute("Type")!.Value.Should().Be("Edm.Guid");
        var link = type.Elements(Edm + "NavigationProperty").Single(property => property.Attribute("Name")!.Value == "msdyn_liveworkitemid");
        link.Attribute("Partner")!.Value.Should().Be("msdyn_msdyn_ocliveworkitem_msdyn_ocphonecallengagementctx_liveworkitemid");
        link.Elements(Edm + "ReferentialConstraint").Single().Attribute("Property")!.Value.Should().Be("_msdyn_liveworkitemid_value");
    }

    [Theory]
    [InlineData("_msdyn_liveworkitemid_value", true)]
    [InlineData("versionnumber", true)]
    [InlineData("createdon", true)]
    [InlineData("overriddencreatedon", false)]
    [InlineData("msdyn_callername", false)]
    [InlineData("statuscode", false)]
    public void Properties_that_only_the_service_writes_are_computed(string name, bool isComputed)
    {
        var type = XDocument.Parse(_client.Get("$metadata").Text).Descendants(Edm + "EntityType").Single(type => type.Attribute("Name")!.Value == Client.Table);

        var annotations = type.Elements(Edm + "Property").Single(property => property.Attribute("Name")!.Value == name).Elements(Edm + "Annotation");
        annotations.Any(annotation => annotation.Attribute("Term")!.Value == "Org.OData.Core.V1.Computed" && annotation.Attribute("Bool")!.Value == "true").Should().Be(isComputed);
    }

    [Fact]
    public void The_container_names_its_capabilities()
    {
        var container = XDocument.Parse(_client.Get("$metadata?annotations=true").Text).Descendants(Edm + "EntityContainer").Single();

        var annotations = container.Elements(Edm + "Annotation").ToDictionary(annotation => annotation.Attribute("Term")!.Value.Replace("Org.OData.Capabilities.V1.", "", StringComparison.Ordinal), StringComparer.Ordinal);
        annotations["ConformanceLevel"].ToString().Should().Contain("ConformanceLevelType/Intermediate");
        annotations["BatchSupported"].Attribute("Bool")!.Value.Should().Be("true");
        annotations["CrossJoinSupported"].Attribute("Bool")!.Value.Should().Be("false");
        annotations["FilterFunctions"].Descendants(Edm + "String").Select(text => text.Value).Should().Equal("contains", "endswith", "startswith");
    }

    [Fact]
    public void The_description_read_back_is_valid()
    {
        var model = ConformingWebApi.ModelOf(_client.Api);

        model.Validate(out var errors).Should().BeTrue(string.Join("; ", errors.Select(error => error.ErrorMessage)));
        model.EntityContainer.EntitySets().Should().HaveCount(Simulator.LocalSchema.Tables.Count);
        var type = (IEdmEntityType)model.FindDeclaredType("Microsoft.Dynamics.CRM." + Client.Table);
        type.Key().Select(key => key.Name).Should().Equal(Client.Key);
        model.GetAlternateKeysAnnotation(type).Single().Keys.Should().Equal("msdyn_callsid");
        model.FindDeclaredOperations("Microsoft.Dynamics.CRM.CreateMultiple").Should().HaveCount(Simulator.LocalSchema.Tables.Count);
    }

    [Fact]
    public void A_segment_after_the_description_is_404() => _client.Get("$metadata/teams").Status.Should().Be(404);

    [Theory]
    [InlineData("")]
    [InlineData("odata.include-annotations=\"*\"")]
    public void A_reader_of_OData_reads_every_list_with_the_description(string prefer)
    {
        _client.Seed(("msdyn_callername", "Ada"), ("overriddencreatedon", new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc)));
        var model = ConformingWebApi.ModelOf(_client.Api);
        foreach (var set in model.EntityContainer.EntitySets())
        {
            // The client verifies the answer.
            var answer = _client.Get(set.Name, ("Prefer", prefer));
            answer.Status.Should().Be(200, answer.Text);
        }
    }

    [Fact]
    public void The_description_is_written_once()
    {
        var request = new ApiRequest("GET", "/api/data/v9.2/$metadata", Client.Origin, new Dictionary<string, string>(), default, _client.UserId);

        _client.Api.Answer(request).Body.Should().Be(_client.Api.Answer(request).Body);
    }
}
