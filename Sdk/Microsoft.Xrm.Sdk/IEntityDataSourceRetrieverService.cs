namespace Microsoft.Xrm.Sdk;

/// <summary>Returns the data source row of a virtual table to its data provider plug-in.</summary>
public interface IEntityDataSourceRetrieverService
{
    Entity RetrieveEntityDataSource();
}
