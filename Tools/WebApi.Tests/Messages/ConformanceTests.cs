using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.OData;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using PhoneCallCtx.Simulator.Setup;
using PhoneCallCtx.WebApi.Model;
using PhoneCallCtx.WebApi.Tests.Conformance;

namespace PhoneCallCtx.WebApi.Tests.Messages;

/// <summary>The reader of Microsoft.OData.Core reads the answers of functions and actions by the model.</summary>
public class ConformanceTests
{
    private readonly Client _client = new(withPlugin: true);
    private readonly ApiModel _model;

    public ConformanceTests() => _model = ModelBuilder.Build(_client.Dataverse);

    public static TheoryData<string, string, string> Requests => new()
    {
        { "GET", "WhoAmI", "" },
        { "GET", "RetrieveVersion()", "" },
        { "GET", "RetrieveCurrentOrganization(AccessType=Microsoft.Dynamics.CRM.EndpointAccessType'Default')", "" },
        { "GET", "RetrieveTotalRecordCount(EntityNames=['TABLE'])", "" },
        { "GET", "IsValidStateTransition(Entity=@p1,NewState='Inactive',NewStatus=2)?@p1={'@odata.id':'SET(ID)'}", "" },
        { "GET", "systemusers(USER)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@p1)?@p1={'@odata.id':'SET(ID)'}", "" },
        { "GET", "RetrieveSharedPrincipalsAndAccess(Target=@p1)?@p1={'@odata.id':'SET(ID)'}", "" },
        { "POST", "SET/Microsoft.Dynamics.CRM.CreateMultiple", """{"Targets":[{"@odata.type":"Microsoft.Dynamics.CRM.TABLE"}]}""" },
        { "POST", "Retain", """{"Target":{"@odata.id":"SET(ID)"}}""" },
        { "POST", "BulkRetain", """{"EntityName":"TABLE","FetchXml":"<fetch><entity name='TABLE'/></fetch>"}""" },
        { "POST", "PurgeRetainedContent", """{"EntityName":"TABLE","MaxVersionToPurge":1}""" },
        { "POST", "ValidateRetentionConfig", """{"EntityName":"TABLE","FetchXml":"<fetch><entity name='TABLE'/></fetch>"}""" },
        { "POST", "pcc_ParsePhoneNumber", """{"Text":"(425) 555-0123","Region":"US"}""" },
        { "POST", "pcc_ValidatePhoneCallContext", "{}" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public void An_answer_has_the_declared_type(string method, string path, string body)
    {
        var id = _client.Seed();
        var user = new EntityReference("systemuser", WellKnown.AdministratorId);
        _client.Dataverse.Execute(new OrganizationRequest("GrantAccess")
        {
            ["Target"] = new EntityReference(Client.Table, id),
            ["PrincipalAccess"] = new Microsoft.Crm.Sdk.Messages.PrincipalAccess { Principal = user, AccessMask = Microsoft.Crm.Sdk.Messages.AccessRights.ReadAccess },
        });

        var answer = _client.Send(method, Fill(path, id), Fill(body, id));

        answer.Status.Should().Be(200, answer.Text);
        var name = ((string)answer.Json["@odata.context"]!).Split('#')[1];
        name.Should().EndWith("Response");
        var type = (IEdmStructuredType)_model.Edm.FindDeclaredType(name);
        Read(answer, type).Should().BeEquivalentTo(answer.Json.Select(member => member.Key).Where(member => !member.StartsWith('@')));
    }

    /// <summary>Reads an answer to its end.</summary>
    /// <returns>The names of the properties.</returns>
    private List<string> Read(Answer answer, IEdmStructuredType type)
    {
        var settings = new ODataMessageReaderSettings { BaseUri = new Uri(Client.Root), Validations = ValidationKinds.All };
        using var message = new ODataMessageReader(new AnswerMessage(answer), settings, _model.Edm);
        var reader = message.CreateODataResourceReader(null, type);
        var found = new List<string>();
        var depth = 0;
        while (reader.Read())
        {
            if (reader.State == ODataReaderState.NestedResourceInfoStart && depth++ == 0) found.Add(((ODataNestedResourceInfo)reader.Item).Name);
            if (reader.State == ODataReaderState.NestedResourceInfoEnd) depth--;
            if (reader.State == ODataReaderState.ResourceEnd && depth == 0) found.AddRange(((ODataResource)reader.Item).Properties.Select(property => property.Name));
        }

        return found;
    }

    private static string Fill(string text, Guid id) => text.Replace("SET", Client.Set, StringComparison.Ordinal).Replace("TABLE", Client.Table, StringComparison.Ordinal)
        .Replace("ID", id.ToString(), StringComparison.Ordinal).Replace("USER", WellKnown.AdministratorId.ToString(), StringComparison.Ordinal);
}
