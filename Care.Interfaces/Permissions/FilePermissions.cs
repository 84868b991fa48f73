using Care.Interfaces.Calls;
using Care.Interfaces.Files;
using Care.Interfaces.Users;

namespace Care.Interfaces.Permissions;

/// <summary>Who may do what with files (contract 07, §5.2 and §5.5). The object that a file hangs on decides who reaches it.</summary>
public static class FilePermissions
{
    /// <summary>How every failure to reach a file's object is answered: unknown, discharged, foreign, of a type that nothing hangs on (§5.2 rule 1).</summary>
    public static Error OutOfReach { get; } = Error.Rule("permission", "denied");

    /// <summary>How a call without one of the parameters that every call needs is answered (§5.4).</summary>
    public static Error Missing(string parameter) => Error.Rule(parameter, $"{parameter} missing in request params");

    /// <summary>How a change by somebody who may only read is answered (§5.5 rule 3).</summary>
    public static Error NotTheirs { get; } = Error.Rule("permission", "Don't have permission to archive");

    /// <summary>
    /// Staff have no part in the files of patients and consultations, whatever the call and however the type is written (§5.2 rule 3, docs/differences.md).
    /// </summary>
    public static bool MayTouchAny(PermissionSet caller, FileType type) =>
        caller.UserType is not (UserType.Staff or UserType.StaffReadOnly) || type is not (FileType.Patient or FileType.Consultation);

    /// <summary>The files of a patient: those who are assigned, and those who may act for the patient's facility.</summary>
    public static bool MayReach(PermissionSet caller, PatientFacts patient) =>
        caller.Asset is null
        && (patient.AssignedTo == caller.Pk || patient.ConsultationAssignedTo == caller.Pk || FacilityPermissions.MayActFor(caller, patient.Facility));

    /// <summary>The files of a consultation: those who are assigned to it or to the patient, and those who may act for the facility of either.</summary>
    public static bool MayReach(PermissionSet caller, ConsultationFacts consultation) =>
        caller.Asset is null
        && (consultation.PatientAssignedTo == caller.Pk
            || consultation.AssignedTo == caller.Pk
            || FacilityPermissions.MayActFor(caller, consultation.PatientFacility)
            || FacilityPermissions.MayActFor(caller, consultation.Facility));

    /// <summary>
    /// The files of a test sample: those whom the patient or the sample's consultation is assigned to, and those who may act for the facility that tests it or
    /// that cares for the patient.
    /// </summary>
    public static bool MayReach(PermissionSet caller, PatientSampleFacts sample, int? patientAssignedTo, int? consultationAssignedTo) =>
        caller.Asset is null
        && (patientAssignedTo == caller.Pk
            || consultationAssignedTo == caller.Pk
            || FacilityPermissions.MayActFor(caller, sample.TestingFacility)
            || FacilityPermissions.MayActFor(caller, sample.PatientFacility));

    /// <summary>
    /// Renaming, completing, archiving and removing: who sent the file, and every rank above the administrator of a local body (§5.5 rule 3).
    /// </summary>
    public static bool MayChange(PermissionSet caller, int? uploadedBy) => caller.UserType > UserType.LocalBodyAdmin || uploadedBy == caller.Pk;
}
