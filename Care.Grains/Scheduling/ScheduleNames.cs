namespace Care.Grains.Scheduling;

/// <summary>The names of the periodic jobs (contract 07, 1); each is also the kind of its job.</summary>
public static class ScheduleNames
{
    public const string DeleteOldNotifications = "delete_old_notifications";
    public const string SummariseTriage = "summarise_triage";
    public const string SummariseTests = "summarise_tests";
    public const string SummariseFacilityCapacity = "summarise_facility_capacity";
    public const string SummarisePatient = "summarise_patient";
    public const string SummariseDistrictPatient = "summarise_district_patient";
    public const string CheckAssetStatus = "check_asset_status";
    public const string CheckLocationStatus = "check_location_status";
    public const string CaptureGoals = "capture_goals";
}
