using System;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace PhoneCallCtx.Plugins.Tests.Pipeline;

/// <summary>A service of which the plug-in uses only readings. A test overrides those that it expects; all else throws.</summary>
internal abstract class ReadingService : IOrganizationService
{
    public virtual Entity Retrieve(string entityName, Guid id, ColumnSet columnSet) => throw new NotSupportedException();

    public virtual EntityCollection RetrieveMultiple(QueryBase query) => throw new NotSupportedException();

    public Guid Create(Entity entity) => throw new NotSupportedException();

    public void Update(Entity entity) => throw new NotSupportedException();

    public void Delete(string entityName, Guid id) => throw new NotSupportedException();

    public OrganizationResponse Execute(OrganizationRequest request) => throw new NotSupportedException();

    public void Associate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();

    public void Disassociate(string entityName, Guid entityId, Relationship relationship, EntityReferenceCollection relatedEntities) => throw new NotSupportedException();
}
