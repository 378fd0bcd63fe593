namespace Microsoft.Xrm.Sdk;

/// <summary>Gives a data provider plug-in the data source row of its virtual table.</summary>
public interface IEntityDataSourceRetrieverService
{
    Entity RetrieveEntityDataSource();
}
