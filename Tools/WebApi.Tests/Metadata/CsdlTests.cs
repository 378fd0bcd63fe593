using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.OData.Edm.Csdl;

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

    [Fact]
    public void A_segment_after_the_description_is_404() => _client.Get("$metadata/teams").Status.Should().Be(404);

    [Theory]
    [InlineData("")]
    [InlineData("odata.include-annotations=\"*\"")]
    public void A_reader_of_OData_reads_every_list_with_the_description(string prefer)
    {
        _client.Seed(("msdyn_callername", "Ada"), ("overriddencreatedon", new DateTime(2026, 1, 31, 0, 0, 0, DateTimeKind.Utc)));
        var model = Model();
        foreach (var set in model.EntityContainer.EntitySets())
        {
            var answer = _client.Get(set.Name, ("Prefer", prefer));
            answer.Status.Should().Be(200, answer.Text);
            Rows(model, set, answer).Should().Be(answer.Json["value"]!.AsArray().Count, set.Name);
        }
    }

    [Fact]
    public void A_reader_of_OData_rejects_a_column_that_is_not_in_the_description()
    {
        var model = Model();
        var response = new ApiResponse(200, new Dictionary<string, string> { ["Content-Type"] = "application/json" }, Encoding.UTF8.GetBytes($$"""{"@odata.context":"{{Client.Root}}$metadata#teams","value":[{"nothing":1}]}"""));

        FluentActions.Invoking(() => Rows(model, model.FindDeclaredEntitySet("teams"), new Answer(response))).Should().Throw<ODataException>();
    }

    private IEdmModel Model()
    {
        using var reader = XmlReader.Create(new StringReader(_client.Get("$metadata").Text));
        CsdlReader.TryParse(reader, out var model, out var errors).Should().BeTrue(string.Join("; ", errors.Select(error => error.ErrorMessage)));
        return model;
    }

    private static int Rows(IEdmModel model, IEdmEntitySet set, Answer answer)
    {
        using var reader = new ODataMessageReader(new Message(answer), new ODataMessageReaderSettings { BaseUri = new Uri(Client.Root), Validations = ValidationKinds.All }, model);
        var rows = reader.CreateODataResourceSetReader(set, set.EntityType);
        var count = 0;
        while (rows.Read())
            if (rows.State == ODataReaderState.ResourceEnd) count++;
        return count;
    }

    /// <summary>An answer for the reader of OData.</summary>
    private sealed class Message(Answer answer) : IODataResponseMessage
    {
        public IEnumerable<KeyValuePair<string, string>> Headers => [new("Content-Type", GetHeader("Content-Type"))];

        public int StatusCode
        {
            get => answer.Status;
            set => throw new NotSupportedException();
        }

        public string GetHeader(string headerName) => answer.Header(headerName) ?? "";

        public void SetHeader(string headerName, string headerValue) => throw new NotSupportedException();

        public Stream GetStream() => new MemoryStream(Encoding.UTF8.GetBytes(answer.Text));
    }
}
