package io.truthloom.assist;

import io.truthloom.common.Box;
import io.truthloom.project.LabelId;

record NewProposal(int frame, LabelId labelId, double score, Box box) {}
