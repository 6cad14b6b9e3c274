package io.readyroom.question.catalogue;

import java.util.List;

/** Everything the catalogue says, as it comes from files or from the database. */
public record CatalogueFacts(List<Vendor> vendors, List<Certification> certifications, List<Exam> exams,
        List<OutlineVersion> outlines, List<ObjectiveMap> maps, List<DeliveryPolicy> policies, List<LearningPath> paths,
        List<Career> careers) {
}
