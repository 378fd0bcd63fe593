// The columns of the Application Insights tables that the queries use, as
// https://learn.microsoft.com/previous-versions/azure/azure-monitor/app/convert-classic-resource#workspace-based-resource-changes lists them.
const common = `
  appId: string, application_Version: string, appName: string, client_Browser: string, client_City: string, client_CountryOrRegion: string,
  client_IP: string, client_Model: string, client_OS: string, client_StateOrProvince: string, client_Type: string, cloud_RoleInstance: string,
  cloud_RoleName: string, customDimensions: dynamic, customMeasurements: dynamic, iKey: string, itemCount: int, itemId: string, itemType: string,
  operation_Id: string, operation_Name: string, operation_ParentId: string, operation_SyntheticSource: string, sdkVersion: string,
  session_Id: string, timestamp: datetime, user_AccountId: string, user_AuthenticatedId: string, user_Id: string`;

export const tables = {
  traces: `${common}, message: string, severityLevel: int`,
  dependencies: `${common}, data: string, duration: real, id: string, name: string, performanceBucket: string, resultCode: string,
    success: string, target: string, type: string`,
  requests: `${common}, duration: real, id: string, name: string, performanceBucket: string, resultCode: string, source: string,
    success: string, url: string`,
  exceptions: `${common}, assembly: string, details: dynamic, handledAt: string, innermostAssembly: string, innermostMessage: string,
    innermostMethod: string, innermostType: string, message: string, method: string, outerAssembly: string, outerMessage: string,
    outerMethod: string, outerType: string, problemId: string, severityLevel: int, type: string`,
};
